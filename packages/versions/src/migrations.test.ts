import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { composeMigrations } from "./compose-migrations.ts";
import { deriveDocument } from "./derive-document.ts";
import { freezeDeep } from "./testing/freeze-deep.ts";
import { compareNames, describeDocument, proveOperation } from "./testing/prove-operation.ts";
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

  test.each([...head.operations.keys()])("%s", (id) => {
    // The ids come from the document that the type is made of.
    const migration = migrations.of(version, id as Parameters<typeof migrations.of>[1]);
    const numRuns = migration ? runs.migrated : runs.untouched;
    proveOperation(id, {
      newer: head,
      older,
      migration,
      check: (arbitrary, judge) => checkPair(numRuns, arbitrary, judge),
    });
    expect(compareNames(id, { newer: head, older, migration })).toEqual([]);
  });
});
