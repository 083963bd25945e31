import { z } from "zod";
import { listingKinds, severities } from "../types.ts";

export const ruleJudges = ["checks", "reviewer"] as const;

const sentence = z.string().trim().min(10).max(1_000);

/** `rules/<set>/<id>.yaml`. */
export const RuleFile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+\.[a-z]+(-[a-z]+)*$/, "must be a subject and what is asked of it, such as privacy.reachable"),
  title: z.string().trim().min(5).max(100),
  why: sentence,
  how_to_comply: sentence,
  severity: z.enum(severities),
  judged_by: z.enum(ruleJudges),
  kinds: z.array(z.enum(listingKinds)).min(1),
});
export type RuleFile = z.infer<typeof RuleFile>;

/** `rules/<set>/set.yaml`. */
export const SetFile = z.strictObject({
  summary: z.string().trim().min(10).max(300),
  /** The ids of rules that end with it. */
  removed: z.array(z.string()),
  /** Categories whose first listing is nothing out of the ordinary; without it, those of the set before. */
  established_categories: z.array(z.string().regex(/^[a-z]+(_[a-z]+)*$/)).optional(),
});
export type SetFile = z.infer<typeof SetFile>;
