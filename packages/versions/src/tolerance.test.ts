import fc from "fast-check";
import { expect, test } from "vitest";
import { composeMigrations } from "./compose-migrations.ts";
import { deriveDocument } from "./derive-document.ts";
import { listOperations } from "./engine/document.ts";
import { readOperationParts } from "./engine/operation-parts.ts";
import { isRecord } from "./engine/record.ts";
import { createArbitraries } from "./testing/create-arbitraries.ts";
import { freezeDeep } from "./testing/freeze-deep.ts";
import { newestVersion, versions } from "./timeline.ts";

const document = deriveDocument(newestVersion.date);
const arbitraryOf = createArbitraries(document);
const migrations = composeMigrations();
const anything = fc.jsonValue({ maxDepth: 2 });
/** Where to break a value, and with what. */
const breaks = fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 5 }), anything), { minLength: 1, maxLength: 3 });

/** Puts a wrong value somewhere inside: each number picks a member of what it has come to. */
function breakAt(value: unknown, path: readonly number[], wrong: unknown): unknown {
  const [first, ...rest] = path;
  const keys = isRecord(value) || Array.isArray(value) ? Object.keys(value) : [];
  const key = first === undefined ? undefined : keys[first % keys.length];
  if (key === undefined) return wrong;
  if (Array.isArray(value)) return value.with(Number(key), breakAt(value[Number(key)], rest, wrong));
  return isRecord(value) ? { ...value, [key]: breakAt(value[key], rest, wrong) } : wrong;
}

test.each(listOperations(document).map((located) => [located.operation.operationId, located] as const))(
  "%s: what fits no schema does not throw, so that a provider's oddity reaches the caller",
  (id, located) => {
    const parts = readOperationParts(document, located);
    const oldest = versions[0]?.date ?? "";
    const migration = migrations.of(oldest, id as Parameters<typeof migrations.of>[1]); // from the same document
    const stream = migration?.createStream?.();
    const answers = [...parts.answers].map(([status, { schema }]) => ({
      schema,
      pass: (body: unknown) => migration?.response?.({ status, headers: {}, body }),
    }));
    const ways = [
      ...answers,
      { schema: parts.body?.schema, pass: (body: unknown) => migration?.request?.({ body }) },
      { schema: parts.stream?.schema, pass: (event: unknown) => stream?.(event) },
      { schema: parts.problems[0]?.schema, pass: (problem: unknown) => migration?.problem?.(problem) },
    ];
    for (const { schema, pass } of ways) {
      if (!schema) continue;
      const property = fc.property(arbitraryOf(schema), breaks, (value, list) => {
        const broken = list.reduce((whole, [path, wrong]) => breakAt(whole, path, wrong), value);
        expect(() => pass(freezeDeep(broken))).not.toThrow();
      });
      fc.assert(property, { numRuns: 40 });
    }
  },
);
