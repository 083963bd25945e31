import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { sampleRecordAt } from "../harness/sample-record.ts";
import { startWorkerProcess, type WorkerProcess } from "../harness/worker-process.ts";

const count = 100;
let database: TestDatabase;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await worker?.kill();
  await database.drop();
});

const countOf = async (table: "deprecation_notices" | "dev_mailbox") =>
  Number((await database.sql`select count(*) from ${database.sql(table)}`)[0]?.count);

test(`a worker that is killed while it tells ${count} organizations of an end tells each of them once`, async () => {
  const { sql } = database;
  await sql`insert into organizations (id, name, created_at) select 'org_' || i, 'No ' || i, now() from generate_series(1, ${count}::int) i`;
  await sql`insert into users (id, name, email, email_verified, created_at, updated_at)
    select 'usr_' || i, 'A', i || '@many.example', true, now(), now() from generate_series(1, ${count}::int) i`;
  await sql`insert into members (id, organization_id, user_id, role, created_at)
    select 'mem_' || i, 'org_' || i, 'usr_' || i, 'owner', now() from generate_series(1, ${count}::int) i`;
  const ledger = createRequestLedger(database);
  const yesterday = new Date(Date.now() - 86_400_000);
  const organizations = Array.from({ length: count }, (_, index) => `org_${index + 1}`);
  await Promise.all(
    organizations.map((organizationId) =>
      ledger.append(sampleRecordAt(yesterday, { organizationId, deprecatedFields: ["user"] })),
    ),
  );
  worker = await startWorkerProcess({ DATABASE_URL: database.url });
  await expect.poll(() => countOf("deprecation_notices"), { interval: 2, timeout: 30_000 }).toBeGreaterThan(0);
  await worker.kill();
  expect(await countOf("deprecation_notices")).toBeLessThan(count);

  // What the killed worker had taken is taken up again when its time is over; nobody has to wait for that here.
  await sql`delete from jobs.job where name = 'send-deprecation-notices'`;
  worker = await startWorkerProcess({ DATABASE_URL: database.url });
  await expect.poll(() => countOf("deprecation_notices"), { timeout: 60_000 }).toBe(count);
  await expect.poll(() => countOf("dev_mailbox"), { timeout: 60_000 }).toBe(count);
  const recipients = await sql`select distinct recipient from dev_mailbox`;
  expect(recipients).toHaveLength(count);
}, 180_000);
