import { expect, test } from "vitest";
import { composeMigrations } from "../compose-migrations.ts";
import { deriveDocument } from "../derive-document.ts";
import { onlyChange } from "../testing/only-change.ts";

const problem = {
  type: "https://portal.test/errors/invalid_request",
  title: "Invalid request",
  status: 400,
  detail: "It does not fit.",
  instance: "/v1/models",
  code: "invalid_request",
  param: "name",
  retryable: false,
  retry_after: null,
  doc_url: "https://portal.test/errors/invalid_request",
  request_id: "req_1",
  request_log_url: "https://portal.test/console/requests/req_1",
  errors: [{ pointer: "#/name", detail: "Is missing." }],
  error: { message: "It does not fit.", type: "invalid_request_error", param: "name", code: "invalid_request" },
};
const flat = { error: problem.error, request_id: "req_1" };

test("describe-errors-as-problems", () => {
  const { of } = onlyChange("2025-07-09", "describe-errors-as-problems");
  for (const operation of ["listModels", "createChatCompletion", "revokeInvitation"] as const) {
    expect(of(operation).problem?.(problem)).toEqual(flat);
    expect(of(operation).problemMediaType).toBe("application/json");
    expect(of(operation)).toMatchObject({ request: null, response: null, createStream: null, olderPath: null });
  }
});

test("describe-errors-as-problems, also where there is no operation", () => {
  const outside = composeMigrations().ofProblems("2025-03-12");
  expect(outside?.problem?.(problem)).toEqual(flat);
  expect(outside?.problemMediaType).toBe("application/json");
  expect(composeMigrations().ofProblems("2025-07-09")).toBeNull();
});

test("describe-errors-as-problems, where there are several", () => {
  const several = {
    ...problem,
    errors: [...problem.errors, { pointer: "#/scopes/0", detail: "Is no scope." }],
    error: { ...problem.error, message: "2 problems. Every problem is listed in `errors`." },
  };
  const { problem: down } = onlyChange("2025-07-09", "describe-errors-as-problems").of("createApiKey");
  const message = "2 problems. #/name: Is missing. #/scopes/0: Is no scope.";
  expect(down?.(several)).toEqual({ ...flat, error: { ...problem.error, message } });
  const told = "2 problems, the first at #/name: is missing.";
  const first = { ...several, error: { ...problem.error, message: `${told} Every problem is listed in \`errors\`.` } };
  expect(down?.(first)).toEqual({ ...flat, error: { ...problem.error, message: `${told} #/scopes/0: Is no scope.` } });
  const twice = { ...first, errors: [...problem.errors, { pointer: "#/name", detail: "Is too long." }] };
  expect(down?.(twice)).toEqual({ ...flat, error: { ...problem.error, message: `${told} #/name: Is too long.` } });
  const one = { ...first, errors: problem.errors };
  expect(down?.(one)).toEqual({ ...flat, error: { ...problem.error, message: told } });
});

test("describe-errors-as-problems, where there is something else than texts, which not even String can make one", () => {
  const { problem: down } = onlyChange("2025-07-09", "describe-errors-as-problems").of("createApiKey");
  const strange = { toString: false };
  const errors = [...problem.errors, { pointer: strange, detail: strange }, strange, null];
  const message = "It does not fit. #/name: Is missing.";
  expect(down?.({ ...problem, errors })).toEqual({ ...flat, error: { ...problem.error, message } });
  const error = { ...problem.error, message: strange };
  expect(down?.({ ...problem, errors, error })).toEqual({ ...flat, error });
});

test("describe-errors-as-problems, in prose", () => {
  expect(JSON.stringify(deriveDocument("2025-07-09"))).toMatch(/RFC 9457|a problem as its data/);
  expect(JSON.stringify(deriveDocument("2025-03-12"))).not.toMatch(/RFC 9457|a problem as its data|`detail`/);
});

test("write-key-times-as-text", () => {
  const { down, up } = onlyChange("2025-07-09", "write-key-times-as-text");
  const key = {
    id: "key_1",
    created_at: "2026-11-23T12:00:00Z",
    expires_at: "2026-11-24T12:00:00.999Z",
    revoked_at: null,
    last_used_at: "1970-01-01T00:00:00Z",
  };
  const older = {
    id: "key_1",
    created_at: 1_795_435_200,
    expires_at: 1_795_521_600,
    revoked_at: null,
    last_used_at: 0,
  };
  expect(down("listApiKeys", { data: [key] })).toEqual({ data: [older] });
  for (const operation of ["getApiKey", "updateApiKey", "revokeApiKey"] as const)
    expect(down(operation, key)).toEqual(older);
  for (const operation of ["createApiKey", "rotateApiKey"] as const)
    expect(down(operation, { ...key, secret: "s" }, 201)).toEqual({ ...older, secret: "s" });
  expect(up("createApiKey", { name: "CI", expires_at: 1_795_435_200 })).toEqual({
    name: "CI",
    expires_at: "2026-11-23T12:00:00Z",
  });
  expect(up("createApiKey", { name: "CI", expires_at: null })).toEqual({ name: "CI", expires_at: null });
  expect(up("createApiKey", { name: "CI" })).toEqual({ name: "CI" });
  expect(up("createApiKey", { expires_at: 253_402_300_799 })).toEqual({ expires_at: "9999-12-31T23:59:59Z" });
});

test("rename-usage-range", () => {
  const { down, of, places } = onlyChange("2025-07-09", "rename-usage-range");
  expect(down("getUsage", { start: "a", end: "b", buckets: [{ start: "a", end: "b" }] })).toEqual({
    from: "a",
    to: "b",
    buckets: [{ start: "a", end: "b" }],
  });
  const request = of("getUsage").request;
  expect(request?.({ query: { from: "a", to: "b", bucket: "day" } }).query).toEqual({
    start: "a",
    end: "b",
    bucket: "day",
  });
  expect(places("getUsage", ["#/query/start", "#/query/end", "#/query/bucket"])).toEqual([
    "#/query/from",
    "#/query/to",
    "#/query/bucket",
  ]);
});
