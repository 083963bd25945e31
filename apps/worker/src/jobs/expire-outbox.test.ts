import { mailTopic } from "@sundial/accounts";
import { subscriptionChangedTopic } from "@sundial/billing";
import { enqueue } from "@sundial/db";
import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { expireOutbox } from "./expire-outbox.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("forgets announcements after thirty days, and never what is owed to somebody", async () => {
  const clock = fixedClock("2031-01-01T00:00:00Z");
  const ctx = contextOf(database, { clock });
  const days = (count: number) => clock.advance(count * 86_400_000);
  for (const topic of [subscriptionChangedTopic, mailTopic]) await enqueue(database.db, ctx, { topic, payload: {} });
  days(30);
  await enqueue(database.db, ctx, { topic: subscriptionChangedTopic, payload: {} });
  expect(await expireOutbox(ctx)).toBe(0);
  clock.advance(1);
  expect(await expireOutbox(ctx)).toBe(1);
  const left = await database.sql<{ topic: string }[]>`select topic from outbox order by created_at`;
  expect(left.map(({ topic }) => topic)).toEqual([mailTopic, subscriptionChangedTopic]);
});
