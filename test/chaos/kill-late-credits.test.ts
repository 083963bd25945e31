import { rmSync } from "node:fs";
import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { sampleRecordAt } from "../harness/sample-record.ts";
import { startWorkerProcess, type WorkerProcess } from "../harness/worker-process.ts";
import { writeCatalogue } from "../harness/write-catalogue.ts";

const count = 60;
const dayMs = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
/** Its successor was promised 40 days ago, and came 5 days ago. */
const directory = writeCatalogue({
  "sundial-2": {
    moves: [
      { to: "preview", on: dayFromNow(-300) },
      { to: "active", on: dayFromNow(-5) },
    ],
  },
  "sundial-1-long": {
    moves: [
      { to: "active", on: "2025-01-01" },
      {
        to: "deprecated",
        on: dayFromNow(-150),
        reason: "It was slow.",
        successor: "sundial-2",
        guide: "/docs/model-migrations#from-sundial-0",
      },
      {
        to: "retired",
        on: dayFromNow(100),
        credit_if_late: { successor_active_by: dayFromNow(-40), percent_of_usage: 50 },
      },
    ],
  },
});

let database: TestDatabase;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await worker?.kill();
  await database.drop();
  rmSync(directory, { recursive: true });
});

const countCredits = async () => Number((await database.sql`select count(*) from credits`)[0]?.count);

test(`a worker that is killed while it credits ${count} organizations credits each of them once`, async () => {
  const { sql } = database;
  await sql`insert into organizations (id, name, plan, created_at)
    select 'org_' || i, 'No ' || i, 'scale', now() - interval '1 year' from generate_series(1, ${count}::int) i`;
  const ledger = createRequestLedger(database);
  const used = { mode: "live", model: "sundial-1-long", inputTokens: 1_000_000n } as const;
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      ledger.append(sampleRecordAt(new Date(Date.now() - 10 * dayMs), { organizationId: `org_${index + 1}`, ...used })),
    ),
  );
  const settings = { DATABASE_URL: database.url, MODELS_DIR: directory };
  worker = await startWorkerProcess(settings);
  await expect.poll(countCredits, { interval: 2, timeout: 30_000 }).toBeGreaterThan(0);
  await worker.kill();
  expect(await countCredits()).toBeLessThan(count);

  // What the killed worker had taken is taken up again when its time is over; nobody has to wait for that here.
  await sql`delete from jobs.job where name = 'grant-late-credits'`;
  worker = await startWorkerProcess(settings);
  await expect.poll(countCredits, { timeout: 60_000 }).toBe(count);
  const [each] =
    await sql`select count(distinct organization_id)::int as organizations, min(amount_cents) as cents from credits`;
  expect(each).toMatchObject({ organizations: count });
  expect(Number(each?.cents)).toBeGreaterThan(0);
}, 180_000);
