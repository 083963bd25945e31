import { z } from "zod";
import { chatCapabilities, embeddingCapabilities, lifecycleStates } from "./types.ts";

const name = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "must be lower-case letters and digits, parted by single hyphens or dots");
const text = z.string().trim().min(1);
const date = z.iso.date("must be a date such as 2026-11-23");
const tokens = z.int().positive();
const picodollars = z.int("must be whole picodollars a token").nonnegative();

/** What each state needs to say. A state gets dates of its own by a branch of its own. */
const lifecycle = z.discriminatedUnion("state", [
  z.strictObject({ state: z.enum(lifecycleStates).exclude(["retired"]) }),
  z.strictObject({ state: z.literal("retired"), retired_at: date, successor: name, reason: text.optional() }),
]);

const common = {
  id: name,
  name: text,
  family: name,
  description: text,
  created: date,
  owned_by: text,
  context_tokens_max: tokens,
  upstream: z.strictObject({ provider: name, model: text }),
  lifecycle,
};

const chatPrice = z.strictObject({
  effective_from: date,
  input: picodollars,
  cached_input: picodollars,
  output: picodollars,
});
const embeddingPrice = z.strictObject({ effective_from: date, input: picodollars });

const ChatModelFile = z.strictObject({
  ...common,
  kind: z.literal("chat"),
  output_tokens_max: tokens,
  capabilities: uniqueList(z.enum(chatCapabilities)),
  prices: ascending(chatPrice),
});
const EmbeddingModelFile = z.strictObject({
  ...common,
  kind: z.literal("embedding"),
  dimensions_max: z.int().positive(),
  capabilities: uniqueList(z.enum(embeddingCapabilities)),
  prices: ascending(embeddingPrice),
});

/** What one file of the catalogue may hold. An unknown member is an error, so that a misspelt one is noticed. */
export const ModelFile = z.discriminatedUnion("kind", [ChatModelFile, EmbeddingModelFile]);
export type ModelFile = z.infer<typeof ModelFile>;

function uniqueList<Item extends z.ZodType<string>>(item: Item) {
  return z.array(item).refine((items) => new Set(items).size === items.length, "must not name anything twice");
}

function ascending<Price extends z.ZodType<{ effective_from: string }>>(price: Price) {
  return z
    .array(price)
    .min(1)
    .refine(
      (prices) => prices.every((each, i) => i === 0 || (prices[i - 1]?.effective_from ?? "") < each.effective_from),
      "must be in the order of `effective_from`, each date once",
    );
}
