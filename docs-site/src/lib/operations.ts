import { deriveDocument, newestVersion, type OpenApiDocument } from "@sundial/versions";
import { z } from "zod";

const exampleSchema = z.record(z.string(), z.looseObject({ value: z.unknown() }));
const operationSchema = z.looseObject({
  operationId: z.string(),
  "x-sdk-method": z.string(),
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  security: z.array(z.record(z.string(), z.unknown())),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ examples: exampleSchema.optional() })) })
    .optional(),
  "x-error-codes": z.array(z.string()),
});

/** The operation of the sandbox that answers with any code it is asked for. */
export const rehearsalId = "rehearseError";

/** An operation of the newest version, as pages tell of it. */
export interface PortalOperation {
  readonly id: string;
  readonly summary: string;
  readonly method: string;
  readonly path: string;
  /** An example of each parameter of the path, in their order there. */
  readonly pathExamples: readonly string[];
  /** The method of the SDK, like `apiKeys.retrieve`. */
  readonly sdkMethod: string;
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
  listed ??= readOperations(deriveDocument(newestVersion.date));
  return listed;
}

function readOperations({ paths, components }: OpenApiDocument): PortalOperation[] {
  const values = new Map(Object.values(components.parameters).map(({ name, example }) => [name, String(example)]));
  const examplesOf = (path: string) => parametersOf(path).map((name) => values.get(name) ?? name);
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) =>
      toPortalOperation({ path, pathExamples: examplesOf(path), method, operation }),
    ),
  );
}

function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/** The path with these in the place of its parameters. */
export function fillPath(path: string, values: readonly string[]): string {
  let next = 0;
  return path.replace(/\{\w+\}/g, () => values[next++] ?? "");
}

interface PlacedOperation {
  readonly path: string;
  readonly pathExamples: readonly string[];
  readonly method: string;
  readonly operation: unknown;
}

function toPortalOperation(at: PlacedOperation): PortalOperation {
  const operation = operationSchema.parse(at.operation);
  const method = at.method.toUpperCase();
  const tag = operation.tags[0] ?? "";
  const examples = operation.requestBody?.content["application/json"]?.examples ?? {};
  return {
    id: operation.operationId,
    summary: operation.summary,
    method,
    path: at.path,
    pathExamples: at.pathExamples,
    sdkMethod: operation["x-sdk-method"],
    tag,
    href: `/reference#tag/${tag.toLowerCase().replaceAll(" ", "-")}/${method}${at.path}`,
    takesApiKey: operation.security.some((scheme) => "apiKey" in scheme),
    errorCodes: operation["x-error-codes"],
    exampleBody: Object.values(examples)[0]?.value,
  };
}
