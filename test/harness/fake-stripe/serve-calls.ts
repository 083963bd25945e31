import type { Context } from "hono";
import type { Call } from "./call.ts";
import { bodyOf, type Fault, type Faults } from "./faults.ts";
import { type Answer, createIdempotencyKeys } from "./idempotency.ts";
import { checkParameters } from "./parameters/check-parameters.ts";
import { readOperations } from "./parameters/read-operations.ts";
import type { Operation } from "./parameters/shape.ts";
import { parseForm } from "./parse-form.ts";
import { invalid, Refusal } from "./refusal.ts";
import { handlers, resources } from "./routes/index.ts";
import { newId, type World } from "./world.ts";

export interface Serving {
  readonly world: World;
  readonly faults: () => Faults;
  readonly callOf: () => Pick<Call, "world" | "now" | "emit" | "baseUrl">;
  /** Called after each call that was carried out. */
  readonly onCall: (seen: { method: string; path: string; params: unknown; status: number }) => void;
}

interface Matched {
  readonly operation: Operation;
  readonly ids: readonly string[];
}

let known: readonly (Operation & { readonly pattern: RegExp })[] | undefined;

/** Read once a process: it takes a second. */
function operations() {
  known ??= readOperations(resources)
    .map((operation) => ({ ...operation, pattern: new RegExp(`^${operation.path.replaceAll("{}", "([^/]+)")}$`) }))
    // A path without ids goes before one that would read its last word as an id.
    .sort((a, b) => a.path.split("{}").length - b.path.split("{}").length);
  return known;
}

/** Answers every call below `/v1` and `/v2`. */
export function serveCalls(serving: Serving): (c: Context) => Promise<Response> {
  for (const key of Object.keys(handlers))
    if (!operations().some(({ method, path }) => `${method} ${path}` === key))
      throw new Error(`${key} is no operation of Stripe's`);
  const keys = createIdempotencyKeys();
  return async (c) => {
    const { method, path } = c.req;
    const fault = serving.faults()({ method, path });
    const answer = await carryOut(c, { serving, keys, fault }).catch(toAnswer);
    if (fault?.kind === "hold") await fault.until;
    if (fault?.kind === "drop") return cut(c);
    return write(c, answer, newId(serving.world, "req"));
  };
}

interface Carrying {
  readonly serving: Serving;
  readonly keys: ReturnType<typeof createIdempotencyKeys>;
  readonly fault: Fault | undefined;
}

async function carryOut(c: Context, { serving, keys, fault }: Carrying): Promise<Answer> {
  const { method, path } = c.req;
  if (fault?.kind === "error" && fault.status !== 500) return { status: fault.status, body: bodyOf(fault) };
  const token = readToken(c);
  const text = method === "GET" || method === "DELETE" ? new URL(c.req.url).search.slice(1) : await c.req.text();
  const key = method === "POST" ? c.req.header("idempotency-key") : undefined;
  const now = serving.callOf().now();
  const kept = key === undefined ? undefined : keys.claim(key, `${method} ${path} ${text}`, now);
  if (kept) return kept;
  try {
    const { operation, ids } = match(method, path);
    const params = checkParameters(operation.parameters(), readParams(path, text));
    if (fault?.kind === "error" && !fault.after) return failed(fault);
    const body = run(operation, { ...serving.callOf(), params, ids, token });
    serving.onCall({ method, path, params, status: 200 });
    return fault?.kind === "error" ? failed(fault) : kept200(body);
  } catch (error) {
    // What was refused before anything was done leaves the key free.
    if (key !== undefined) keys.settle(key, undefined);
    throw error;
  }

  /** Of v1 the failure itself is kept and replayed; v2 carries a failed call out again. */
  function failed(one: Extract<Fault, { kind: "error" }>): Answer {
    const answer = { status: one.status, body: bodyOf(one) };
    if (key !== undefined) keys.settle(key, path.startsWith("/v1") ? answer : undefined);
    return answer;
  }

  function kept200(body: unknown): Answer {
    const answer = { status: 200, body };
    if (key !== undefined) keys.settle(key, answer);
    return answer;
  }
}

function match(method: string, path: string): Matched {
  for (const operation of operations()) {
    const ids = operation.method === method ? operation.pattern.exec(path)?.slice(1) : undefined;
    if (ids) return { operation, ids: ids.map(decodeURIComponent) };
  }
  throw new Refusal(404, { type: "invalid_request_error", message: `Unrecognized request URL (${method}: ${path}).` });
}

function run(operation: Operation, call: Call): unknown {
  const handle = handlers[`${operation.method} ${operation.path}`];
  if (!handle) throw invalid(`The fake does not act ${operation.method} ${operation.path}; Stripe does.`);
  // A copy: what is stored goes on changing while the answer waits to be written.
  return structuredClone(handle(call as Call<never>)); // the parameters were checked against the operation's own types
}

function readParams(path: string, text: string): unknown {
  if (!path.startsWith("/v2")) return parseForm(text);
  try {
    return text === "" ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw invalid("Invalid JSON.");
  }
}

function readToken(c: Context): string {
  const token = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  if (!token || !/^(sk_test_|rk_test_|token_stream_)/.test(token))
    throw new Refusal(401, { type: "invalid_request_error", message: "Invalid API Key provided." });
  return token;
}

function toAnswer(error: unknown): Answer {
  if (!(error instanceof Refusal)) throw error;
  const advice = error.shouldRetry === undefined ? undefined : { "stripe-should-retry": String(error.shouldRetry) };
  return { status: error.status, body: { error: error.body }, ...(advice && { headers: advice }) };
}

function write(c: Context, { status, body, headers }: Answer, requestId: string): Response {
  const key = c.req.header("idempotency-key");
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/json",
      "request-id": requestId,
      ...(key && { "idempotency-key": key }),
      ...headers,
    },
  });
}

/** The connection ends without an answer. */
function cut(c: Context): Response {
  (c.env as { incoming: { socket: { destroy(): void } } }).incoming.socket.destroy(); // @hono/node-server hands the socket on
  return new Response(null);
}
