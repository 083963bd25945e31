import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { composeMigrations } from "./compose-migrations.ts";
import { deriveDocument } from "./derive-document.ts";
import { follow, listOperations, type OpenApiDocument, type Parameter, type Schema } from "./engine/document.ts";
import { type OperationParts, readOperationParts } from "./engine/operation-parts.ts";
import { createArbitraries } from "./testing/create-arbitraries.ts";
import { createJudge } from "./testing/create-judge.ts";
import { freezeDeep } from "./testing/freeze-deep.ts";
import { newestVersion, versions } from "./timeline.ts";

/** Where the engine says that nothing differs, few values show whether the documents say so too. */
const runs = { migrated: 100, untouched: 10 };
const head = describeDocument(deriveDocument(newestVersion.date));
const migrations = composeMigrations();
const counts = { pairs: 0, cases: 0, failures: 0 };

afterAll(() => {
  process.stdout.write(
    `${versions.length} versions x ${head.operations.size} operations: ${counts.pairs} pairs, ${counts.cases} cases, ${counts.failures} failures\n`,
  );
});

/** Runs one pair of a version and a part of an operation. */
function checkPair<T>(numRuns: number, arbitrary: fc.Arbitrary<T>, judge: (value: T) => string | null): void {
  counts.pairs++;
  const property = fc.property(arbitrary, (value) => {
    counts.cases++;
    expect(judge(freezeDeep(value))).toBeNull();
  });
  const result = fc.check(property, { numRuns });
  if (result.failed) counts.failures++;
  expect(result.failed, fc.defaultReportMessage(result) ?? "").toBe(false);
}

describe.each(versions.map(({ date }) => date))("%s", (version) => {
  const older = describeDocument(deriveDocument(version));

  test.each([...head.operations])("%s", (id, parts) => {
    const olderParts = older.operations.get(id);
    if (!olderParts) throw new Error(`${version} has no ${id}`);
    // The ids come from the document that the type is made of.
    const migration = migrations.of(version, id as Parameters<typeof migrations.of>[1]);
    const check: Check = (arbitrary, judge) => checkPair(migration ? runs.migrated : runs.untouched, arbitrary, judge);

    for (const [status, { schema }] of parts.answers)
      check(head.arbitraryOf(schema), (body) => {
        const answer = { status, headers: {}, body };
        const carried = migration?.response?.(answer) ?? answer;
        const expected = olderParts.answers.get(carried.status);
        return expected ? older.judge(expected.schema, carried.body) : `there is no status ${carried.status}`;
      });

    const { body } = olderParts;
    if (body)
      check(older.arbitraryOf(body.schema), (value) => {
        const carried = migration?.request?.({ body: value }) ?? { body: value };
        return parts.body ? head.judge(parts.body.schema, carried.body) : "no body is taken";
      });

    if (parts.stream && olderParts.stream) {
      const { schema } = olderParts.stream;
      check(head.arbitraryOf(parts.stream.schema), (event) => {
        const events = migration?.createStream?.()(event) ?? [event];
        return events.map((one) => older.judge(schema, one)).find((reason) => reason !== null) ?? null;
      });
    }

    const problem = parts.problems[0];
    const olderProblem = olderParts.problems[0];
    if (problem && olderProblem)
      check(problemsOf(parts, problem.schema), (value) =>
        older.judge(olderProblem.schema, migration?.problem?.(value) ?? value),
      );

    checkQuery(check, older.queryOf(olderParts), {
      up: (query) => migration?.request?.({ query }).query ?? query,
      newer: head.queryOf(parts),
    });
  });
});

function problemsOf({ errorCodes }: OperationParts, schema: Schema): fc.Arbitrary<unknown> {
  return fc.tuple(head.arbitraryOf(schema), fc.constantFrom(...errorCodes)).map(([problem, code]) => {
    return typeof problem === "object" ? { ...problem, code } : problem;
  });
}

type Check = <T>(arbitrary: fc.Arbitrary<T>, judge: (value: T) => string | null) => void;
type Query = Readonly<Record<string, string>>;

function checkQuery(
  check: Check,
  parameters: readonly Parameter[],
  { up, newer }: { up: (query: Query) => Query; newer: readonly Parameter[] },
): void {
  if (parameters.length === 0) return;
  const members = parameters.map(({ name, schema }) => [name, older(schema)] as const);
  const queries: fc.Arbitrary<Partial<Query>> = fc.record(Object.fromEntries(members), { requiredKeys: [] });
  check(queries, (query) => {
    const reasons = Object.entries(up(query as Query)).map(([name, value]) => {
      const schema = newer.find((parameter) => parameter.name === name)?.schema;
      if (!schema) return `there is no parameter ${name}`;
      return head.judge(schema, schema.type === "integer" ? Number(value) : value);
    });
    return reasons.find((reason) => reason !== null) ?? null;
  });

  function older(schema: Schema): fc.Arbitrary<string> {
    return head.arbitraryOf(schema).map(String);
  }
}

function describeDocument(document: OpenApiDocument) {
  const operations = listOperations(document).map((located) => readOperationParts(document, located));
  return {
    operations: new Map(operations.map((parts) => [parts.id, parts])),
    arbitraryOf: createArbitraries(document),
    judge: createJudge(document),
    queryOf: ({ operation }: OperationParts) =>
      (operation.parameters ?? []).map((one) => follow<Parameter>(document, one)).filter((one) => one.in === "query"),
  };
}
