import { deriveDocument, newestVersion, type OpenApiDocument } from "@sundial/versions";
import { z } from "zod";

const exampleSchema = z.record(z.string(), z.looseObject({ value: z.unknown() }));
const operationSchema = z.looseObject({
  operationId: z.string(),
  "x-sdk-method": z.string(),
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ examples: exampleSchema.optional() })) })
    .optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.unknown().optional() })),
  "x-error-codes": z.array(z.string()),
});

/** The operation of the sandbox that answers with any code it is asked for. */
export const rehearsalId = "rehearseError";

/** An operation of a version, as pages tell of it. */
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
  /** Its page in the API reference. */
  readonly href: string;
  readonly takesApiKey: boolean;
  /** What a key must be allowed for it. */
  readonly scopes: readonly string[];
  readonly errorCodes: readonly string[];
  readonly takesPersonToken: boolean;
  /** What a call that works is answered with; null where none does, as of the rehearsal. */
  readonly answer: "body" | "nothing" | null;
  /** The first body of its examples; undefined where it takes none. */
  readonly exampleBody: unknown;
}

const documents = new Map<string, OpenApiDocument>();

/** The document of a version, which nobody may alter. Derived at the first call, which takes up to a second, then kept. Throws for a date that is no version. */
export function documentOf(date: string): OpenApiDocument {
  const known = documents.get(date);
  if (known) return known;
  const made = deriveDocument(date);
  documents.set(date, made);
  return made;
}

const listed = new Map<string, readonly PortalOperation[]>();

/** Every operation of a version, in the order of the reference. Worked out at the first call, then kept. Throws for a date that is no version. */
export function listOperations(date: string = newestVersion.date): readonly PortalOperation[] {
  const known = listed.get(date);
  if (known) return known;
  const made = readOperations(documentOf(date));
  listed.set(date, made);
  return made;
}

/** Where an operation is told of. The newest version has the addresses without a date, so that they stay good. */
export function referenceHref(id: string, date: string = newestVersion.date): string {
  return date === newestVersion.date ? `/reference/${id}` : `/reference/${date}/${id}`;
}

function readOperations(document: OpenApiDocument): PortalOperation[] {
  const parameters = Object.values(document.components.parameters);
  const values = new Map(parameters.map(({ name, example }) => [name, String(example)]));
  const examplesOf = (path: string) => parametersOf(path).map((name) => values.get(name) ?? name);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) =>
      toPortalOperation({ document, path, pathExamples: examplesOf(path), method, operation }),
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
  readonly document: OpenApiDocument;
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
    href: referenceHref(operation.operationId, at.document.info.version),
    takesApiKey: operation.security.some((scheme) => "apiKey" in scheme),
    scopes: operation.security.flatMap(({ apiKey }) => apiKey ?? []),
    takesPersonToken: operation.security.some((scheme) => "personToken" in scheme),
    answer: answerOf(operation.responses),
    errorCodes: operation["x-error-codes"],
    exampleBody: Object.values(examples)[0]?.value,
  };
}

function answerOf(responses: z.infer<typeof operationSchema>["responses"]): PortalOperation["answer"] {
  const success = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
  if (!success) return null;
  return success.content === undefined ? "nothing" : "body";
}
