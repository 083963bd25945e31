import { noticeClasses } from "@sundial/kernel";
import { z } from "zod";

export const modelName = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "must be lower-case letters and digits, parted by single hyphens or dots");
export const text = z.string().trim().min(1);
export const date = z.iso.date("must be a date such as 2026-11-23");
const instant = z.iso.datetime({ precision: 0, error: "must be an instant such as 2026-11-23T14:00:00Z" });
const guide = z.string().regex(/^\/docs\/[a-z0-9/-]+(#[a-z0-9-]+)?$/, "must be a path of the portal below /docs/");

const every = { on: date, announced: date.optional(), reason: text.optional(), called_off: date.optional() };
const brownout = z.strictObject({ from: instant, until: instant });
const creditIfLate = z.strictObject({ successor_active_by: date, percent_of_usage: z.int().min(1).max(100) });

/** What each state may say of the move to it. */
const move = z.discriminatedUnion("to", [
  z.strictObject({ ...every, to: z.enum(["preview", "active"]) }),
  z.strictObject({ ...every, to: z.literal("legacy"), successor: modelName.optional() }),
  z.strictObject({
    ...every,
    to: z.literal("deprecated"),
    reason: text,
    successor: modelName.optional(),
    assistance: text.optional(),
    guide,
  }),
  z.strictObject({
    ...every,
    to: z.literal("retired"),
    brownouts: z.array(brownout).optional(),
    credit_if_late: creditIfLate.optional(),
  }),
]);

/** The life of a model in its file. An unknown member is an error, so that a misspelt one is noticed. */
export const LifecycleFile = z.strictObject({ notice: z.enum(noticeClasses), moves: z.tuple([move], move) });
export type LifecycleFile = z.infer<typeof LifecycleFile>;
export type MoveFile = LifecycleFile["moves"][number];
