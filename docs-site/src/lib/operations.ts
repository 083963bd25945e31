import { deriveDocument, newestVersion } from "@sundial/versions";
import { z } from "zod";

const exampleSchema = z.record(z.string(), z.looseObject({ value: z.unknown() }));
const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(z.looseObject({ $ref: z.string().optional() })).default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ examples: exampleSchema.optional() })) })
    .optional(),
  "x-error-codes": z.array(z.string()),
});

/** An operation of the newest version, as pages tell of it. */
export interface PortalOperation {
  readonly id: string;
  readonly summary: string;
  readonly method: string;
  readonly path: string;
  /** The heading of the reference that it stands under. */
  readonly tag: string;
  /** Its place in the API reference. */
  readonly href: string;
  readonly takesApiKey: boolean;
  readonly errorCodes: readonly string[];
  /** The first body of its examples; undefined where it takes none. */
  readonly exampleBody: unknown;
}

let listed: readonly PortalOperation[] | undefined;

/** Every operation of the newest version, in the order of the reference. Worked out at the first call, then kept. */
export function listOperations(): readonly PortalOperation[] {
  listed ??= Object.entries(deriveDocument(newestVersion.date).paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => toPortalOperation({ path, method, operation })),
  );
  return listed;
}

function toPortalOperation(at: { path: string; method: string; operation: unknown }): PortalOperation {
  const operation = operationSchema.parse(at.operation);
  const method = at.method.toUpperCase();
  const tag = operation.tags[0] ?? "";
  const examples = operation.requestBody?.content["application/json"]?.examples ?? {};
  return {
    id: operation.operationId,
    summary: operation.summary,
    method,
    path: at.path,
    tag,
    href: `/reference#tag/${tag.toLowerCase().replaceAll(" ", "-")}/${method}${at.path}`,
    takesApiKey: operation.security.some((scheme) => "apiKey" in scheme),
    errorCodes: operation["x-error-codes"],
    exampleBody: Object.values(examples)[0]?.value,
  };
}
