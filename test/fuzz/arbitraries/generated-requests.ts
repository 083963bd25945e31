import fc from "fast-check";
import { callers, type FuzzRequest, own } from "../fuzz-request.ts";
import type { DatedContract, FuzzedOperation, Parameter } from "../read-contract.ts";
import { fromSchema } from "./from-schema.ts";
import { headersFor } from "./headers.ts";
import { hintFor } from "./hints.ts";
import { text } from "./values.ts";

/** Requests that fit the operation's description in one version of the contract. */
export function generatedRequests(contract: DatedContract, operation: FuzzedOperation): fc.Arbitrary<FuzzRequest> {
  const { operationId, path, parameters, body, exampleBody } = operation;
  const method = operation.method.toUpperCase();
  const named = (where: Parameter["in"]) => parameters.filter((parameter) => parameter.in === where);
  const params = Object.fromEntries(named("path").map(({ name }) => [name, pathValue(name)]));
  const query = Object.fromEntries(
    named("query").map(({ name, schema }) => [name, hintFor(name, fromSchema(contract.schemas, schema))]),
  );
  const bodies = body
    ? fc.oneof(
        { weight: 1, arbitrary: fc.constant(exampleBody) },
        { weight: 4, arbitrary: fromSchema(contract.schemas, body) },
      )
    : fc.constant(undefined);
  return fc.record({
    operationId: fc.constant(operationId),
    date: fc.constant(contract.date),
    caller,
    method: fc.constant(method),
    path: fc.constant(path),
    params: fc.record(params),
    query: fc
      .record(query, { requiredKeys: [] })
      .map((chosen) => Object.entries(chosen).map(([name, value]): [string, string] => [name, String(value)])),
    headers: headersFor(contract.date, { isWrite: method !== "GET", hasBody: body !== undefined }),
    body: bodies.map((value) => (value === undefined ? null : JSON.stringify(value))),
  });
}

const weights = { testKey: 4, person: 3, liveKey: 2, liveKeyWithoutProvider: 1, nobody: 1 };
const caller = fc.oneof(...callers.map((one) => ({ weight: weights[one], arbitrary: fc.constant(one) })));

/** Mostly what is there: an object made for the caller, or a name that all know. */
function pathValue(name: string): fc.Arbitrary<string> {
  const known: Readonly<Record<string, string>> = {
    model: "sundial-1",
    date: "2025-07-09",
    code: "rate_limit_exceeded",
    entry: "2024-11-20-first-version",
  };
  const id = name.endsWith("_id") ? own : (known[name] ?? own);
  return fc.oneof({ weight: 6, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: text(1, 30) });
}
