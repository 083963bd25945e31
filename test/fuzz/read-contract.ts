import { deriveDocument, type OpenApiDocument, versions } from "@sundial/versions";
import { createJudge, type Judge } from "@sundial/versions/testing/judge";
import { closeSchemas, type DatedOperation, readOperations } from "../contract/versions/dated-operations.ts";

export type Schema = OpenApiDocument["components"]["schemas"][string];

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly schema: Schema;
}

/** What the document of one version says of an operation, as far as a request can be made of it and an answer judged by it. */
export interface FuzzedOperation extends DatedOperation {
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly codes: ReadonlySet<string>;
}

export interface DatedContract {
  readonly date: string;
  readonly operations: ReadonlyMap<string, FuzzedOperation>;
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly judge: Judge;
}

interface RawOperation {
  readonly parameters?: readonly { readonly $ref: string }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  readonly "x-error-codes": readonly string[];
}

/** The contract of every version, by date. Members that a schema does not name are errors. */
export function readContracts(): ReadonlyMap<string, DatedContract> {
  return new Map(versions.map(({ date }) => [date, readContract(date)]));
}

function readContract(date: (typeof versions)[number]["date"]): DatedContract {
  const document = closeSchemas(deriveDocument(date));
  const { schemas } = document.components;
  // The linter and the tests of the versions have proved the shape of the document.
  const { parameters } = document.components as unknown as { parameters: Readonly<Record<string, Parameter>> };
  const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, RawOperation>>>>; // as above
  const operations = readOperations(document).map((dated): [string, FuzzedOperation] => {
    const raw = paths[dated.path]?.[dated.method];
    const named = (raw?.parameters ?? []).flatMap(({ $ref }) => parameters[$ref.split("/").at(-1) ?? ""] ?? []);
    const body = raw?.requestBody?.content["application/json"].schema;
    return [dated.operationId, { ...dated, parameters: named, body, codes: new Set(raw?.["x-error-codes"]) }];
  });
  return { date, operations: new Map(operations), schemas, judge: createJudge(document) };
}
