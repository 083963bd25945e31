import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { enqueue } from "../outbox.ts";
import { inTransaction } from "../transaction.ts";
import { claimIdempotencyKey } from "./claim-key.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const fingerprint = new Uint8Array(32);

async function write(key: string, fence: number) {
  const scope = { organizationId: "org_1", mode: "test", operation: "createApiKey", key } as const;
  const ctx = { ...contextOf(database, { organizationId: "org_1" }), idempotency: { ...scope, fence } };
  await inTransaction(ctx, (tx) => enqueue(tx, ctx, { topic: key, payload: {} }));
}

it("undoes the write of a call whose key was taken over while it waited, and lets the newer one write", async () => {
  const scope = { organizationId: "org_1", mode: "test", operation: "createApiKey", key: "slow" } as const;
  const claim = (now: Date) => claimIdempotencyKey({ db: database.db, now }, scope, { fingerprint, leaseMs: 60_000 });
  const start = new Date();
  expect(await claim(start)).toEqual({ kind: "claimed", fence: 1 });
  expect(await claim(new Date(start.getTime() + 61_000))).toEqual({ kind: "claimed", fence: 2 });
  await expect(write("slow", 1)).rejects.toMatchObject({ code: "service_unavailable" });
  await write("slow", 2);
  const [row] = await database.sql`select count(*)::int as count from outbox where topic = 'slow'`;
  expect(row?.count).toBe(1);
});
