import { parse } from "yaml";
import { z } from "zod";

// The reviewed files themselves: what is built for everybody cannot ask the API, which may not run yet.
const files = import.meta.glob<string>("../../../packages/models/catalogue/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

const catalogueModelSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  context_tokens_max: z.number(),
  output_tokens_max: z.number().optional(),
  modalities: z.object({ input: z.array(z.string()) }),
  attribution: z.object({ model: z.string(), by: z.string(), card: z.url() }),
  lifecycle: z.object({
    moves: z.array(z.object({ to: z.string(), on: z.string(), successor: z.string().optional() })),
  }),
});
/** Of a model's file, what pages that are built once tell. */
export type CatalogueModel = z.infer<typeof catalogueModelSchema>;

/** Every model of the catalogue, retired ones too. */
export function catalogueModels(): CatalogueModel[] {
  return Object.values(files).map((text) => catalogueModelSchema.parse(parse(text)));
}
