import { createRequestLedger, rebuildUsage } from "@sundial/usage";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { findWrongRollUps, rollUpAll } from "../harness/roll-ups.ts";
import { sampleRecordAt } from "../harness/sample-record.ts";
import { startWorkerProcess } from "../harness/worker-process.ts";

const kills = Number(process.env.CHAOS_KILLS ?? 2);
const backlog = 30_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterAll(() => database.drop());

it(`loses and doubles no usage over ${kills} kills in the middle of a roll-up`, {
  timeout: kills * 60_000,
}, async () => {
  let inTheMiddle = 0;
  for (let kill = 0; kill < kills; kill++) {
    await seedBacklog(kill);
    const writing = writeUntilTold();
    const worker = await startWorkerProcess({ DATABASE_URL: database.url });
    if (await waitUntilRollingUp(kill % 2)) inTheMiddle++;
    await worker.kill();
    await writing.stop();
  }
  const [before] = await database.sql`select coalesce(sum(requests), 0)::int as rolled_up from usage_days`;
  await rollUpAll(database);
  const [after] = await database.sql`
    select (select count(*)::int from requests) as calls, (select sum(requests)::int from usage_days) as rolled_up`;
  console.log(
    `kills ${kills}, in the middle ${inTheMiddle}, rolled up by then ${before?.rolled_up}, in the end ${after?.rolled_up} of ${after?.calls}`,
  );
  expect(inTheMiddle).toBeGreaterThan(kills / 2);
  expect(before?.rolled_up).toBeGreaterThan(0);
  expect(after?.calls).toBeGreaterThan(kills * backlog);
  expect(after?.rolled_up).toBe(after?.calls);
  expect(await findWrongRollUps(database)).toEqual([]);
  const drift = await rebuildUsage(database.db);
  expect([drift.minute.rows, drift.hour.rows, drift.day.rows]).toEqual([0, 0, 0]);
});

/** Enough for two batches, in commits of a thousand. */
async function seedBacklog(round: number): Promise<void> {
  for (let from = 0; from < backlog; from += 1_000)
    await database.sql`
      insert into requests (organization_id, mode, created_at, id, api_key_id, operation, method, path, version, status, outcome, model, attempts,
        streamed, input_tokens, cached_input_tokens, output_tokens, latency_ms)
      select 'org_chaos_' || i % 7, 'live', now() - i * interval '1 second', 'req_seed_' || ${round}::int || '_' || i, 'key_' || i % 3,
        'createChatCompletion', 'POST', '/v1/chat/completions', '2026-11-23', 200, 'succeeded', 'sundial-2', 1, false, i, 0, 1, 5
      from generate_series(${from}::int, ${from + 999}::int) as i`;
}

/** Calls that are committed meanwhile, one after another. */
function writeUntilTold(): { stop(): Promise<void> } {
  const ledger = createRequestLedger(database);
  let told = false;
  const writing = (async () => {
    while (!told) await ledger.append(sampleRecordAt(new Date(), { organizationId: "org_chaos_1", mode: "live" }));
  })();
  return {
    async stop() {
      told = true;
      await writing;
    },
  };
}

/** Until the worker's connection is at adding up, after as many batches; false when it was done before anyone could see it. */
async function waitUntilRollingUp(batches: number): Promise<boolean> {
  const marks = new Set<string>();
  let state: "adding" | "done" | undefined;
  await vi.waitFor(
    async () => {
      const [row] = await database.sql<{ below: string; adding: boolean; waits: boolean }[]>`
        select below::text, exists (
            select from pg_stat_activity where datname = current_database() and application_name = 'sundial-worker'
            and state = 'active' and query like '%insert into usage_minutes%') as adding,
          exists (select from requests where committed_in >= below and id like 'req\\_seed\\_%') as waits
        from usage_watermark`;
      if (row) marks.add(row.below);
      state = row?.adding && marks.size > batches ? "adding" : row?.waits ? undefined : "done";
      expect(state).toBeDefined();
    },
    { timeout: 60_000, interval: 1 },
  );
  return state === "adding";
}
