import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** A plan as its reviewed file in `plans/` gives it. */
export type Plan = z.infer<typeof planSchema>;

const planSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string(),
  rate_limits: z.strictObject({
    requests_per_minute: z.int().positive(),
    tokens_per_minute: z.int().positive(),
  }),
});

const ownPlans = join(import.meta.dirname, "..", "plans");

/** Reads every plan of the directory. Throws naming the file and field when one is wrong. */
export function loadPlans(directory: string = ownPlans): ReadonlyMap<string, Plan> {
  const plans = new Map<string, Plan>();
  for (const name of readdirSync(directory).filter((file) => file.endsWith(".yaml"))) {
    const result = planSchema.safeParse(parse(readFileSync(join(directory, name), "utf8")));
    if (!result.success) throw new Error(`${join(directory, name)}: ${z.prettifyError(result.error)}`);
    if (`${result.data.id}.yaml` !== name) throw new Error(`${join(directory, name)}: id must be the file's name`);
    plans.set(result.data.id, result.data);
  }
  return plans;
}
