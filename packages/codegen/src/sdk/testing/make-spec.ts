import type { Spec } from "../../spec.ts";

export interface SpecParts extends Partial<Omit<Spec, "components">> {
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** By code; each becomes the example of an error. */
  readonly errors?: Readonly<Record<string, { readonly status: number; readonly title: string }>>;
}

/** A document with these parts and nothing else of use. */
export function makeSpec({ schemas = {}, errors = {}, ...parts }: SpecParts): Spec {
  const examples = Object.entries(errors).map(([code, rest]) => [code, { value: { code, ...rest } }]);
  return {
    openapi: "3.1.1",
    info: { title: "Test", version: "2026-01-02" },
    servers: [{ url: "https://api.test" }, { url: "https://other.test" }],
    tags: [{ name: "Things", description: "What there is." }],
    paths: {},
    components: { schemas: { ...schemas }, examples: Object.fromEntries(examples) },
    ...parts,
  };
}

export function reference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** The content of a message that is a named schema. */
export function answer(name: string, mediaType = "application/json"): Record<string, unknown> {
  return { [mediaType]: { schema: reference(name) } };
}

/** An operation that answers with a `Thing`. */
export function makeOperation(operationId: string, sdkMethod: string, rest: Record<string, unknown> = {}) {
  return {
    operationId,
    "x-sdk-method": sdkMethod,
    "x-error-codes": [],
    tags: ["Things"],
    summary: "Do a thing",
    description: "At once.",
    security: [],
    responses: { 200: { description: "Done.", content: answer("Thing") } },
    ...rest,
  };
}
