import { createOrganization, scopes } from "@sundial/accounts";
import { seededRandom } from "@sundial/kernel";
import { createKey } from "@sundial/keys";
import { Pool } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ApiProcess, startApiProcess } from "../harness/api-process.ts";
import { contextOf } from "../harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";

const kills = Number(process.env.CHAOS_KILLS ?? 3);
const callers = 16;
const answersPerLifeMax = 120;
const random = seededRandom(process.env.CHAOS_SEED ?? "kill-api");

let database: TestDatabase;
let upstream: FakeUpstream;
let secret: string;
beforeAll(async () => {
  database = await createTestDatabase();
  upstream = await startFakeUpstream();
  const organization = await createOrganization(contextOf(database), { name: "Chaos", plan: "enterprise" });
  const ctx = contextOf(database, { organizationId: organization.id, mode: "live" });
  secret = (await createKey(ctx, { name: "Chaos", scopes, expiresAt: null })).secret;
});
afterAll(async () => {
  await upstream.close();
  await database.drop();
});

/** Ids of the answers that a client saw complete. */
const acknowledged: string[] = [];

it(`loses and doubles nothing over ${kills} kills under load`, { timeout: kills * 30_000 }, async () => {
  for (let kill = 0; kill < kills; kill++) {
    const api = await startApiProcess({ DATABASE_URL: database.url, UPSTREAM_BASE_URL: upstream.url });
    const answersBeforeKill = 1 + (new DataView(random(4).buffer).getUint32(0) % answersPerLifeMax);
    await callUntilKilled(api, answersBeforeKill);
  }
  const rows = await database.sql<{ id: string; times: number; counted: boolean }[]>`
    select id, count(*)::int as times, bool_and(output_tokens > 0) as counted from requests
    where status = 200 and outcome = 'succeeded' group by id`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const missing = acknowledged.filter((id) => !byId.has(id));
  const doubled = rows.filter(({ times }) => times > 1);
  console.log(
    `kills ${kills}, acknowledged ${acknowledged.length}, missing ${missing.length}, doubled ${doubled.length}, rows ${rows.length}`,
  );
  expect(acknowledged.length).toBeGreaterThan(kills);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(missing).toEqual([]);
  expect(doubled).toEqual([]);
  expect(acknowledged.every((id) => byId.get(id)?.counted)).toBe(true);
});

/** Calls from many sides; after that many answers the process is killed, in the middle of whatever the others are waiting for. */
async function callUntilKilled(api: ApiProcess, answersBeforeKill: number): Promise<void> {
  const pool = new Pool(api.url, { connections: callers });
  let answers = 0;
  let killed: Promise<unknown> | undefined;
  const caller = async (streamed: boolean) => {
    while (!killed) {
      const id = await call(pool, streamed).catch(() => null);
      if (id === null) continue;
      acknowledged.push(id);
      answers++;
      if (answers === answersBeforeKill) killed = api.end("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, index) => caller(index % 2 === 0)));
  await killed;
  await pool.destroy();
}

/** The request id of a call whose answer arrived whole, else null. */
async function call(pool: Pool, stream: boolean): Promise<string | null> {
  const answer = await pool.request({
    method: "POST",
    path: "/v1/chat/completions",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ model: "sundial-2", stream, messages: [{ role: "user", content: "Say something." }] }),
  });
  const text = await answer.body.text();
  const whole = stream ? text.endsWith("data: [DONE]\n\n") : Boolean(JSON.parse(text).choices);
  return answer.statusCode === 200 && whole ? String(answer.headers["request-id"]) : null;
}
