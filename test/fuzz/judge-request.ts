import type { FuzzRequest } from "./fuzz-request.ts";
import type { DatedContract, FuzzedOperation, Parameter } from "./read-contract.ts";

/** Says why a request does not fit the operation's description, or null when it fits. */
export function judgeRequest(contract: DatedContract, operation: FuzzedOperation, request: FuzzRequest): string | null {
  return judgeQuery(contract, operation, request) ?? judgeBody(contract, operation, request);
}

function judgeQuery(contract: DatedContract, operation: FuzzedOperation, { query }: FuzzRequest): string | null {
  const known = new Map(operation.parameters.filter((one) => one.in === "query").map((one) => [one.name, one]));
  // An operation that takes no parameters does not read any.
  if (known.size === 0) return null;
  const names = query.map(([name]) => name).filter((name) => name !== "");
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return `the parameter ${repeated} is repeated`;
  for (const [name, value] of query.filter(([named]) => named !== "")) {
    const parameter = known.get(name);
    if (!parameter) return `there is no parameter ${name}`;
    const wrong = contract.judge(parameter.schema, fromText(parameter, value));
    if (wrong !== null) return `the parameter ${name}: ${wrong}`;
  }
  return null;
}

function fromText({ schema }: Parameter, value: string): unknown {
  if (schema.type === "boolean" && (value === "true" || value === "false")) return value === "true";
  const isNumber = schema.type === "integer" || schema.type === "number";
  return isNumber && value.trim() !== "" && !Number.isNaN(Number(value)) ? Number(value) : value;
}

function judgeBody(contract: DatedContract, { body: schema }: FuzzedOperation, { body }: FuzzRequest): string | null {
  if (!schema) return null;
  try {
    // A byte order mark may be ignored (RFC 8259, section 8.1), and the server does.
    return contract.judge(schema, JSON.parse((body ?? "").replace(/^\ufeff/, "")));
  } catch (error) {
    return String(error);
  }
}

/**
 * Whether a request that fits may still be refused as one that does not, by a rule that no schema says: text that PostgreSQL cannot hold where
 * it would be stored, and what most JSON parsers cannot hold (RFC 8259, sections 6 and 9): huge integers, deep nesting.
 */
export function hasUnstorable(operation: FuzzedOperation, { query, params, body }: FuzzRequest): boolean {
  if (hasHugeInteger(body ?? "") || isDeep(body ?? "")) return true;
  if (operation.path.endsWith("/completions") || operation.path.endsWith("/embeddings")) return false;
  return /\\u0000|\\ud[89a-f]/i.test(JSON.stringify([query, params]) + (body ?? ""));
}

function hasHugeInteger(text: string): boolean {
  const numbers = text.match(/\d[\d.e+-]*/gi) ?? [];
  return numbers.some((number) => Math.abs(Number(number)) > Number.MAX_SAFE_INTEGER);
}

/** Brackets in texts are counted too, which lets a few requests through unjudged. */
function isDeep(text: string): boolean {
  let [levels, deepest] = [0, 0];
  for (const character of text) {
    if (character === "[" || character === "{") deepest = Math.max(deepest, ++levels);
    else if (character === "]" || character === "}") levels--;
  }
  return deepest > 250;
}
