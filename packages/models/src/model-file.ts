import { z } from "zod";
import { date, LifecycleFile, modelName as name, text } from "./lifecycle-file.ts";
import { chatCapabilities, embeddingCapabilities, modalities } from "./types.ts";

const tokens = z.int().positive();
const picodollars = z.int("must be whole picodollars a token").nonnegative();

const url = z.httpUrl("must be a web address").startsWith("https://", "must be an address of https");

const lane = z.strictObject({ provider: name, model: text });
const common = {
  id: name,
  name: text,
  family: name,
  description: text,
  owned_by: text,
  context_tokens_max: tokens,
  modalities: z.strictObject({ input: uniqueList(z.enum(modalities), 1), output: uniqueList(z.enum(modalities), 1) }),
  knowledge_cutoff: date.nullable(),
  licence: z.strictObject({
    spdx: text.regex(/^[A-Za-z0-9.+-]+$/, "must be an SPDX identifier, or LicenseRef- and a name"),
    url,
  }),
  attribution: z.strictObject({ model: text, by: text, card: url }),
  regions: uniqueList(name, 1),
  lanes: z.tuple([lane], lane),
  benchmarks: z.array(z.strictObject({ name: text, score: text.regex(/^\d+(\.\d+)?$/), source: url })),
  lifecycle: LifecycleFile,
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

function uniqueList<Item extends z.ZodType<string>>(item: Item, min = 0) {
  return z
    .array(item)
    .min(min)
    .refine((items) => new Set(items).size === items.length, "must not name anything twice");
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
