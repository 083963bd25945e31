import { parse } from "yaml";
import { z } from "zod";

/** What a sample needs to know of an operation. */
export interface SampleOperation {
  readonly id: string;
  readonly method: string;
  /** With its parameters, like `/v1/api_keys/{key_id}`. */
  readonly path: string;
  /** The method of the SDK, like `apiKeys.retrieve`. */
  readonly sdkMethod: string;
  readonly errorCodes: readonly string[];
  /** The first example of a request body, undefined when it takes none. */
  readonly body: unknown;
}

const referenceSchema = z.object({ $ref: z.string() });
const operationSchema = z.looseObject({
  operationId: z.string(),
  "x-sdk-method": z.string(),
  // A list in a file of its own is that of the rehearsal, which answers with every code and so tells nothing of one.
  "x-error-codes": z.union([z.array(z.string()), referenceSchema.transform(() => [])]).default([]),
  requestBody: z
    .object({
      content: z.object({
        "application/json": z.looseObject({ examples: z.record(z.string(), z.looseObject({ value: z.unknown() })) }),
      }),
    })
    .optional(),
});
const rootSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** The sandbox's own operation for codes that no other operation can be asked for. */
export const rehearsal: SampleOperation = {
  id: "rehearseError",
  method: "GET",
  path: "/v1/sandbox/errors/{code}",
  sdkMethod: "sandbox.errors.rehearse",
  errorCodes: [],
  body: undefined,
};

/** Every operation in the order of its path, from the text of `openapi.yaml` and those of the files it refers to, by path. */
export function readSampleOperations(root: string, files: Readonly<Record<string, string>>): SampleOperation[] {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("paths/")), text]));
  return Object.entries(rootSchema.parse(parse(root)).paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, value]) => {
        const reference = referenceSchema.safeParse(value);
        const text = reference.success ? texts.get(reference.data.$ref) : undefined;
        return text === undefined ? [] : [readOperation(text, { method: method.toUpperCase(), path })];
      }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function readOperation(text: string, place: Pick<SampleOperation, "method" | "path">): SampleOperation {
  const operation = operationSchema.parse(parse(text));
  const [example] = Object.values(operation.requestBody?.content["application/json"].examples ?? {});
  return {
    id: operation.operationId,
    ...place,
    sdkMethod: operation["x-sdk-method"],
    errorCodes: operation["x-error-codes"],
    body: example?.value,
  };
}

/** The operation that the samples of a code call: the one that its text names, else chat, else the first that can answer with it. */
export function chooseOperation(
  code: string,
  named: string | undefined,
  operations: readonly SampleOperation[],
): SampleOperation {
  if (named === rehearsal.id) return rehearsal;
  const possible = operations.filter(({ errorCodes }) => errorCodes.includes(code));
  if (named === undefined) return possible.find(({ id }) => id === "createChatCompletion") ?? possible[0] ?? rehearsal;
  const chosen = possible.find(({ id }) => id === named);
  if (!chosen) throw new Error(`the text of ${code} names ${named}, which never answers with it`);
  return chosen;
}
