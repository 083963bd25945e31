import { readEnv, startServer } from "@sundial/api";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../harness/database.ts";

let database: TestDatabase;
let server: Awaited<ReturnType<typeof startServer>>;
const lines: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  const log = pino({ level: "info" }, { write: (line: string) => lines.push(line) });
  server = await startServer(readEnv({ DATABASE_URL: database.url, API_PORT: "0", METRICS_PORT: "0" }), log);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

async function loggedBy(path: string, init: RequestInit = {}) {
  const response = await fetch(server.url + path, init);
  await response.text();
  const id = response.headers.get("request-id");
  const logged = lines.map((line) => JSON.parse(line)).filter((entry) => entry.request_id === id);
  return logged.filter(({ msg }) => msg === "request");
}

it.each([
  ["sign-in", "/auth/get-session?secret=1", {}, { method: "GET", path: "/auth/get-session", status: 200 }],
  ["sign-in that fails", "/auth/token", { method: "POST" }, { method: "POST", path: "/auth/token" }],
  ["the key set", "/.well-known/jwks.json", {}, { status: 200 }],
  ["a preflight", "/v1/models", { method: "OPTIONS", headers: { origin: "https://a.example" } }, { status: 204 }],
  ["an operation", "/v1/organization", {}, { status: 401, code: "missing_credential" }],
  ["a path that is not served", "/v1/nothing?secret=1", {}, { status: 404, path: "/v1/nothing" }],
])("the access log has one line of %s", async (_, path, init, line) => {
  expect(await loggedBy(path, init)).toMatchObject([line]);
  expect(lines.join()).not.toContain("secret=1");
});

it("is not filled by health checks", async () => {
  expect(await loggedBy("/healthz")).toEqual([]);
});
