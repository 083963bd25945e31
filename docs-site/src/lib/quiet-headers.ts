import { z } from "zod";

const parameterSchema = z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() });
const documentSchema = z.looseObject({
  components: z.looseObject({ parameters: z.record(z.string(), parameterSchema) }),
});

/**
 * The document for an explorer that sends every header it finds an example of: of the optional ones it may find the version alone. A
 * clock of the future or a repeated idempotency key would answer what nobody asked for. Alters the document.
 */
export function quietHeaders(document: unknown): unknown {
  const parsed = documentSchema.parse(document);
  for (const parameter of Object.values(parsed.components.parameters)) {
    const isOptionalHeader = parameter.in === "header" && parameter.required !== true;
    if (isOptionalHeader && parameter.name !== "Sundial-Version") delete parameter.example;
  }
  return parsed;
}
