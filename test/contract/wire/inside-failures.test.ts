import { createOrganization, scopes } from "@sundial/accounts";
import { readEnv, startServer } from "@sundial/api";
import { createKey } from "@sundial/keys";
import { versions } from "@sundial/versions";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, testSecret } from "../../harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../harness/database.ts";

/** What the database says when it is asked to write; nobody outside may ever read it. */
const canary = "canary-5f2a-of-the-inside";
const insides = [canary, "insert into", "api_keys", "Failed query", "PostgresError", "node_modules", "plpgsql"];

let database: TestDatabase;
let server: Awaited<ReturnType<typeof startServer>>;
let key: string;
const lines: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { DATABASE_URL: database.url, API_PORT: "0", METRICS_PORT: "0", SUNDIAL_SECRET: testSecret };
  const env = readEnv({ ...settings, KEY_PEPPERS: `1:${"07".repeat(32)}` });
  server = await startServer(env, pino({ level: "info" }, { write: (line: string) => lines.push(line) }));
  const { id } = await createOrganization(contextOf(database), { name: "Canary", plan: "enterprise" });
  const ctx = contextOf(database, { organizationId: id });
  key = (await createKey(ctx, { name: "Canary", scopes, expiresAt: null })).secret;
  await database.sql.unsafe(`create function fail_inside() returns trigger language plpgsql as
    $$ begin raise exception '${canary}'; end $$`);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** Sends while every insert into the table fails; the answer as a whole, and what was logged of it. */
async function sendWhileFailing(
  table: string,
  { path, body, headers }: { path: string; body: unknown; headers?: Record<string, string> },
) {
  const { sql } = database;
  await sql`create trigger fail before insert on ${sql(table)} for each row execute function fail_inside()`;
  const response = await fetch(server.url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  await sql`drop trigger fail on ${sql(table)}`;
  const id = response.headers.get("request-id") ?? "none";
  const logged = lines.filter((line) => line.includes(id)).join("\n");
  return { status: response.status, whole: text + JSON.stringify([...response.headers]), text, logged, id };
}

function expectSecretKept({ whole, logged, id }: Awaited<ReturnType<typeof sendWhileFailing>>): void {
  for (const inside of insides.filter((text) => text !== "api_keys" || !whole.includes("/v1/api_keys")))
    expect(whole).not.toContain(inside);
  expect(logged).toContain(canary);
  expect(logged).toContain(id);
}

const question = { model: "sundial-1", messages: [{ role: "user", content: "Hi" }] };
const dayOf = (date: string) => (date === "2024-11-20" ? "2026-01-01T00:00:00Z" : "2026-11-23T12:00:00Z");

describe("what fails inside stays inside, and in the log with the id of the request", () => {
  it.each(versions.map(({ date }) => date))("a platform call at %s", async (date) => {
    const headers = { "sundial-version": date, "sundial-clock": dayOf(date) };
    const body = { name: "A" };
    const answer = await sendWhileFailing("api_keys", { path: "/v1/api_keys", body, headers });
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text).error.code).toBe("internal_error");
    expectSecretKept(answer);
  });

  it("a call whose record cannot be written", async () => {
    const answer = await sendWhileFailing("requests", { path: "/v1/chat/completions", body: question });
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.text).code).toBe("service_unavailable");
    expectSecretKept(answer);
  });

  it("a stream whose record cannot be written: it ends in an error event", async () => {
    const body = { ...question, stream: true };
    const answer = await sendWhileFailing("requests", { path: "/v1/chat/completions", body });
    expect(answer.status).toBe(200);
    const last = answer.text.split("\n\n").filter(Boolean).at(-1) ?? "";
    expect(last).toMatch(/^event: error\ndata: \{.*"code":"service_unavailable"/);
    expect(answer.text).not.toContain("[DONE]");
    expectSecretKept(answer);
  });
});
