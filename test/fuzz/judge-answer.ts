import { seeProblem } from "../harness/problems/see-problem.ts";
import { findLeaks } from "./find-leaks.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { hasUnstorable, judgeRequest } from "./judge-request.ts";
import { judgeStream } from "./judge-stream.ts";
import type { DatedContract, FuzzedOperation } from "./read-contract.ts";
import type { FuzzAnswer } from "./send-request.ts";

export type Contracts = ReadonlyMap<string, DatedContract>;

interface Judged {
  readonly request: FuzzRequest;
  readonly answer: FuzzAnswer;
  readonly contract: DatedContract;
  readonly operation: FuzzedOperation;
}

/** Everything that is wrong with an answer; nothing when it keeps every promise of the contract of its version. */
export function judgeAnswer(contracts: Contracts, request: FuzzRequest, answer: FuzzAnswer): string[] {
  const date = answer.headers.get("sundial-version") ?? "none";
  const contract = contracts.get(date);
  const operation = contract?.operations.get(request.operationId);
  if (!contract || !operation) return [`the answer is of the version ${date}`];
  const judged = { request, answer, contract, operation };
  const isError = answer.status >= 400;
  return [
    ...judgeIds(answer),
    ...findLeaks(answer),
    ...(isError ? judgeError(judged) : judgeSuccess(judged)),
    ...(answer.status >= 500 ? judgeFailure(judged) : []),
  ];
}

function judgeIds({ headers }: FuzzAnswer): string[] {
  const id = headers.get("request-id") ?? "";
  if (!/^req_[0-9a-hjkmnp-tv-z]{26}$/.test(id)) return [`Request-Id is ${JSON.stringify(id)}`];
  return headers.get("x-request-id") === id ? [] : ["x-request-id is not Request-Id"];
}

function judgeSuccess({ request, answer, contract, operation }: Judged): string[] {
  const { status, headers, text, json } = answer;
  if (status === 304)
    return request.headers["if-none-match"] !== undefined && text === "" ? [] : ["304 was not asked for"];
  if (status !== operation.success.status) return [`the status ${status} is not declared`];
  const unfit = judgeRequest(contract, operation, request);
  if (unfit !== null) return [`took a request that does not fit: ${unfit}`];
  const { schema } = operation.success;
  if (!schema) return text === "" ? [] : ["there is a body where none is declared"];
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("text/event-stream"))
    return judgeStream(contract, text, request.headers["sundial-scenario"] ?? "");
  if (type !== "application/json") return [`the content type ${type} is not declared`];
  const wrong = contract.judge(schema, json);
  return wrong === null ? [] : [`the body does not fit its schema: ${wrong}`];
}

function judgeError({ request, answer, contract, operation }: Judged): string[] {
  const { status, headers, json } = answer;
  const code = codeOf(json);
  // An older version may have the operation elsewhere, or the path was damaged.
  const isElsewhere =
    operation.path !== request.path || operation.method.toUpperCase() !== request.method || isDamaged(request);
  if (isElsewhere && (code === "route_not_found" || code === "method_not_allowed")) return [];
  const declared = operation.problems.get(status);
  if (!declared) return [`the status ${status} (${code}) is not declared`];
  const wrong = contract.judge(declared.schema, json);
  const { method, path } = request;
  return [
    ...(headers.get("content-type") === declared.mediaType
      ? []
      : [`the content type is ${headers.get("content-type")}`]),
    ...(wrong === null ? [] : [`the problem does not fit its schema: ${wrong}`]),
    ...(operation.codes.has(code) ? [] : [`the code ${code} is not declared at ${contract.date}`]),
    ...seeProblem({ method, path, status, headers, body: json }),
    ...(code === "invalid_request" ? judgeRefusal({ request, answer, contract, operation }) : []),
  ];
}

/** A request that fits may be refused by a rule that no schema can say, but then not as one that does not fit. */
function judgeRefusal({ request, contract, operation, answer }: Judged): string[] {
  if (request.headers["sundial-scenario"] !== undefined || hasUnstorable(operation, request)) return [];
  const unfit = judgeRequest(contract, operation, request);
  return unfit === null ? [`refused a request that fits: ${answer.text.slice(0, 600)}`] : [];
}

/** On our side nothing fails, but where the setting or the scenario makes it fail. */
function judgeFailure({ request, answer }: Judged): string[] {
  const code = codeOf(answer.json);
  if (request.caller === "testKey" && request.headers["sundial-scenario"]?.includes(code)) return [];
  if (request.caller === "liveKeyWithoutProvider" && code === "upstream_not_configured") return [];
  return [`answered ${answer.status}: ${answer.text.slice(0, 300)}`];
}

/** Path segments that a URL drops or cannot hold: then another path is called. */
function isDamaged({ params }: FuzzRequest): boolean {
  return Object.values(params).some((value) => value === "" || value === "." || value === "..");
}

export function codeOf(json: unknown): string {
  const body = json as { code?: unknown; error?: { code?: unknown } } | undefined; // judged by its schema
  return String(body?.code ?? body?.error?.code);
}
