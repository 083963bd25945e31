import { z } from "zod";
import { tokenClasses } from "../pricing/types.ts";
import { supportLevels } from "./types.ts";

const text = z.string().trim().min(1);
const date = z.iso.date("must be a date such as 2026-11-23");
const usd = z
  .string('must be an amount of USD in quotes, such as "29.00"')
  .regex(/^\d{1,9}\.\d{2,12}$/, 'must be an amount of USD with two to twelve decimals, such as "29.00"');
const percent = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => /^\d+(\.\d{1,2})?$/.test(String(value)), "must have at most two decimals");
const wholeTokens = z.int("must be whole tokens");
const picodollars = z.int("must be whole picodollars a token").nonnegative();
const byModelAndClass = <Value extends z.ZodType>(value: Value) =>
  z.record(text, z.partialRecord(z.enum(tokenClasses), value));

const pricePeriod = z.strictObject({
  effective_from: date,
  effective_until: date.optional(),
  percent_of_list: percent,
  exceptions: byModelAndClass(percent).default({}),
  included_tokens: byModelAndClass(wholeTokens.positive()).default({}),
});

/** What one file of the plans may hold. An unknown member is an error, so that a misspelt one is noticed. */
export const PlanFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, "must be lower-case letters, digits and underscores"),
  name: text,
  description: text,
  features: z.array(text).min(1),
  self_service: z.boolean().default(true),
  support: z.strictObject({ level: z.enum(supportLevels), first_response_hours: z.int().positive() }),
  base_per_month: usd,
  seats: z.strictObject({ included: z.int().positive(), price_per_month: usd.optional() }),
  prices: z.array(pricePeriod).min(1),
  batch_discount_percent: percent,
  rate_limits: z.strictObject({
    requests_per_minute: z.int().positive(),
    tokens_per_minute: z.int().positive(),
    concurrent_requests: z.int().positive(),
  }),
  spend_limit: z.strictObject({ default_per_month: usd, max_per_month: usd }),
  minimum_commit: z.strictObject({ per_month: usd, discount_percent: percent }).optional(),
});
export type PlanFile = z.infer<typeof PlanFile>;

const modelCost = z.strictObject({
  effective_from: date,
  input: picodollars.optional(),
  cached_input: picodollars.optional(),
  output: picodollars.optional(),
  embedding: picodollars.optional(),
  batch_discount_percent: percent.default(0),
});

/** What `costs.yaml` may hold: the costs of each model, oldest first. */
export const CostsFile = z.record(
  text,
  z
    .array(modelCost)
    .min(1)
    .refine(
      (costs) =>
        costs.every(({ effective_from }, i) => i === 0 || (costs[i - 1]?.effective_from ?? "") < effective_from),
      "must be in the order of `effective_from`, each date once",
    ),
);
export type CostsFile = z.infer<typeof CostsFile>;
