import fc from "fast-check";
import { follow, listOperations, type OpenApiDocument, type Parameter, type Schema } from "../engine/document.ts";
import { type OperationParts, readOperationParts } from "../engine/operation-parts.ts";
import { isRecord, type JsonRecord } from "../engine/record.ts";
import type { OperationMigration } from "../migrations.ts";
import { createArbitraries } from "./create-arbitraries.ts";
import { createJudge } from "./create-judge.ts";

/** Runs a property over values of the arbitrary; `judge` says why a value is a failure, or null. */
export type Check = <T>(arbitrary: fc.Arbitrary<T>, judge: (value: T) => string | null) => void;

export type Described = ReturnType<typeof describeDocument>;

/** A document with what makes and judges its values. */
export function describeDocument(document: OpenApiDocument) {
  const operations = listOperations(document).map((located) => readOperationParts(document, located));
  return {
    operations: new Map(operations.map((parts) => [parts.id, parts])),
    arbitraryOf: createArbitraries(document),
    judge: createJudge(document),
    queryOf: ({ operation }: OperationParts) =>
      (operation.parameters ?? []).map((one) => follow<Parameter>(document, one)).filter((one) => one.in === "query"),
  };
}

export interface Proof {
  readonly newer: Described;
  readonly older: Described;
  /** Null for an operation that no change touches. */
  readonly migration: OperationMigration | null;
  readonly check: Check;
}

/** Proves one operation: all that goes down fits the older document, and all that comes up fits the newer one. */
export function proveOperation(id: string, proof: Proof): void {
  const parts = proof.newer.operations.get(id);
  const olderParts = proof.older.operations.get(id);
  if (!parts || !olderParts) throw new Error(`one of the documents has no ${id}`);
  const both = { parts, olderParts };
  proveAnswers(both, proof);
  proveBody(both, proof);
  proveStream(both, proof);
  proveProblems(both, proof);
  proveQuery(both, proof);
}

/** What one operation is called before and after: reasons why the migration and the older document disagree. */
export function compareNames(id: string, { newer, older, migration }: Omit<Proof, "check">): string[] {
  const parts = newer.operations.get(id);
  const olderParts = older.operations.get(id);
  if (!parts || !olderParts) return [`one of the documents has no ${id}`];
  const documented = new Set([...olderParts.headers].map((name) => name.toLowerCase()));
  const headers = [...parts.headers].map((name) => name.toLowerCase());
  const lacking = headers
    .map((name) => migration?.headerNames?.get(name) ?? name)
    .filter((one) => !documented.has(one));
  const path = migration?.olderPath ?? parts.path;
  return [
    ...lacking.map((name) => `${id} has no header ${name}`),
    ...(path === olderParts.path ? [] : [`${id} is at ${olderParts.path}, not at ${path}`]),
  ];
}

interface BothParts {
  readonly parts: OperationParts;
  readonly olderParts: OperationParts;
}

function proveAnswers({ parts, olderParts }: BothParts, { newer, older, migration, check }: Proof): void {
  for (const [status, { schema }] of parts.answers)
    check(newer.arbitraryOf(schema), (body) => {
      const answer = { status, headers: {}, body };
      const carried = migration?.response?.(answer) ?? answer;
      const expected = olderParts.answers.get(carried.status);
      return expected ? older.judge(expected.schema, carried.body) : `there is no status ${carried.status}`;
    });
}

function proveBody({ parts, olderParts }: BothParts, { newer, older, migration, check }: Proof): void {
  if (!olderParts.body) return;
  check(older.arbitraryOf(olderParts.body.schema), (value) => {
    const carried = migration?.request?.({ body: value }) ?? { body: value };
    return parts.body ? newer.judge(parts.body.schema, carried.body) : "no body is taken";
  });
}

function proveStream({ parts, olderParts }: BothParts, { newer, older, migration, check }: Proof): void {
  if (!parts.stream || !olderParts.stream) return;
  const { schema } = olderParts.stream;
  check(newer.arbitraryOf(parts.stream.schema), (event) => {
    const events = migration?.createStream?.()(event) ?? [event];
    return events.map((one) => older.judge(schema, one)).find((reason) => reason !== null) ?? null;
  });
}

function proveProblems({ parts, olderParts }: BothParts, { newer, older, migration, check }: Proof): void {
  const [problem, olderProblem] = [parts.problems[0], olderParts.problems[0]];
  if (!problem || !olderProblem) return;
  const problems = fc
    .tuple(newer.arbitraryOf(problem.schema), fc.constantFrom(...parts.errorCodes))
    .map(([value, code]) => (isRecord(value) ? withCode(value, code) : value));
  check(problems, (value) => {
    const carried = migration?.problem?.(value) ?? value;
    const code = codeOf(carried);
    if (!olderParts.errorCodes.includes(code)) return `there is no error code ${code}`;
    return older.judge(olderProblem.schema, carried);
  });
}

/** The code is there once more for OpenAI clients. */
function withCode(problem: JsonRecord, code: string): JsonRecord {
  return { ...problem, code, ...(isRecord(problem.error) ? { error: { ...problem.error, code } } : {}) };
}

/** Errors had their code in a member of its own, once. */
function codeOf(problem: unknown): string {
  if (!isRecord(problem)) return "";
  return String(problem.code ?? (isRecord(problem.error) ? problem.error.code : ""));
}

type Query = Readonly<Record<string, string>>;

function proveQuery({ parts, olderParts }: BothParts, { newer, older, migration, check }: Proof): void {
  const parameters = older.queryOf(olderParts);
  if (parameters.length === 0) return;
  const known = newer.queryOf(parts);
  const text = (schema: Schema) => older.arbitraryOf(schema).map(String);
  const members = parameters.map(({ name, schema }) => [name, text(schema)] as const);
  const queries: fc.Arbitrary<Partial<Query>> = fc.record(Object.fromEntries(members), { requiredKeys: [] });
  check(queries, (query) => {
    const carried = migration?.request?.({ query: query as Query }).query ?? query; // no member is undefined
    const reasons = Object.entries(carried).map(([name, value]) => {
      const schema = known.find((parameter) => parameter.name === name)?.schema;
      if (!schema) return `there is no parameter ${name}`;
      return newer.judge(schema, fromText(schema, value));
    });
    return reasons.find((reason) => reason !== null) ?? null;
  });
}

/** A value of a query as its schema means it. */
function fromText({ type }: Schema, value: unknown): unknown {
  if (type === "integer") return Number(value);
  return type === "boolean" ? value === "true" : value;
}
