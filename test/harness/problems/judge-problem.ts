import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import "@sundial/api";
import { operations } from "@sundial/contract";
import { type ErrorDefinition, findError } from "@sundial/errors";
import { composeMigrations } from "@sundial/versions";

/** A call, and the error that it was answered with. */
export interface SeenProblem {
  readonly method: string;
  /** With the query, or without. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  // Bodies are read freely by the checks; a wrong guess is a complaint.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
}

/** Answered before an operation is found, or where none is, which can be at the path of one of another version. */
const ofNoOperation = new Set([
  "route_not_found",
  "method_not_allowed",
  "malformed_http",
  "request_headers_too_large",
  "request_timeout",
]);
/** Probes of the platform, files of listings, what the portal's sign-in pages call, and webhooks speak their own languages; they are no part of the API. */
const ofNoApi = /^\/(healthz|readyz|dev\/|webhooks\/|marketplace\/assets\/|auth\/(?!token$))/;

const root = join(import.meta.dirname, "../../..");
const written = join(root, "docs-site/src/content/errors");
/** Until a page is written for every code, each is made of the code's example. */
const pages = new Set(
  readdirSync(existsSync(written) ? written : join(root, "openapi/examples/errors")).map((file) => file.split(".")[0]),
);
const migrations = composeMigrations();
const declared = Object.values(operations).map(({ method, path, errorCodes }) => ({
  method: method.toUpperCase(),
  path: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  codes: new Set<string>(errorCodes),
}));

/** Whether the API promises anything of that answer. */
export function isProblem({ method, path, status }: Pick<SeenProblem, "method" | "path" | "status">): boolean {
  return status >= 400 && method !== "HEAD" && !ofNoApi.test(withoutQuery(path));
}

/** The newest name of the answer's code; undefined when it has none that is registered. */
export function codeOf({ body }: Pick<SeenProblem, "body">): string | undefined {
  return findError(String(body?.code ?? body?.error?.code))?.code;
}

/**
 * Everything that is wrong with an error answer: media type, status, a code that is not registered or that the operation does not declare, a
 * request id of another call, a page that does not exist. Until 2025-07-09 errors were flat, and said less.
 */
export function judgeProblem(seen: SeenProblem): string[] {
  const { status, headers, body } = seen;
  const version = headers.get("sundial-version");
  const mediaType = (version && migrations.ofProblems(version)?.problemMediaType) || "application/problem+json";
  const error = findError(String(body?.code ?? body?.error?.code));
  // Byte for byte what the first call was told, its id included.
  const isReplayed = headers.get("idempotent-replayed") === "true";
  const told = `${seen.method} ${withoutQuery(seen.path).slice(0, 100)} answered ${status} ${body?.code ?? body?.error?.code}`;
  const wrong = [
    headers.get("content-type") === mediaType ? "" : `as ${headers.get("content-type")}, not ${mediaType}`,
    body?.request_id === headers.get("request-id") || isReplayed ? "" : "with the request id of another call",
    error ? "" : "which is not registered",
    error && error.status !== status ? `whose status is ${error.status}` : "",
    error && !isDeclared(seen, error) ? "which the operation does not declare in x-error-codes" : "",
    mediaType === "application/json" || body?.status === status ? "" : `with the member status ${body?.status}`,
    mediaType === "application/json" || hasPage(body) ? "" : `with the page ${body?.doc_url}, which does not exist`,
  ];
  return wrong.filter((text) => text !== "").map((text) => `${told}, ${text}`);
}

function isDeclared({ method, path }: SeenProblem, error: ErrorDefinition): boolean {
  const called = withoutQuery(path);
  const operation = declared.find((one) => one.method === method && one.path.test(called));
  return !operation || operation.codes.has(error.code) || ofNoOperation.has(error.code);
}

function hasPage(body: SeenProblem["body"]): boolean {
  const code = /\/errors\/([a-z_0-9]+)$/.exec(String(body?.doc_url))?.[1];
  return code !== undefined && body.type === body.doc_url && pages.has(code);
}

function withoutQuery(path: string): string {
  return path.replace(/\?.*$/s, "");
}
