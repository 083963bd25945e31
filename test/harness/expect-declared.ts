import { operations } from "@sundial/contract";
import { findError } from "@sundial/errors";

interface SeenAnswer {
  readonly status: number;
  // Bodies are read freely by asserts; a wrong guess fails the test.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
}

/** Answered where there is no operation of that name, which can be at the path of one of another version. */
const ofNoOperation = new Set(["route_not_found", "method_not_allowed"]);

const declared = Object.values(operations).map(({ method, path, errorCodes }) => ({
  method: method.toUpperCase(),
  path: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  codes: new Set<string>(errorCodes),
}));
const seen = new Map<string, number>();

/** Throws when an operation answered an error whose code is not registered, is not declared by it, or has another status. */
export function expectDeclared(call: { readonly method: string; readonly path: string }, answer: SeenAnswer): void {
  const name = answer.body?.code ?? answer.body?.error?.code;
  if (answer.status < 400 || typeof name !== "string") return;
  const called = call.path.replace(/\?.*$/s, "");
  const method = call.method === "HEAD" ? "GET" : call.method;
  const operation = declared.find((one) => one.method === method && one.path.test(called));
  if (!operation) return;
  const told = `${call.method} ${called} answered ${answer.status} ${name}`;
  const error = findError(name);
  if (!error) throw new Error(`${told}, which is not registered`);
  if (error.status !== answer.status) throw new Error(`${told}, whose status is ${error.status}`);
  if (!operation.codes.has(error.code) && !ofNoOperation.has(error.code))
    throw new Error(`${told}, which the operation does not declare in x-error-codes`);
  seen.set(error.code, (seen.get(error.code) ?? 0) + 1);
}

/** How many errors of operations were seen so far in this file, and of how many codes. */
export function countSeen(): { readonly answers: number; readonly codes: number } {
  return { answers: [...seen.values()].reduce((sum, count) => sum + count, 0), codes: seen.size };
}
