import { type EventInput, recordEvent } from "@sundial/db";
import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { expireEvents } from "./expire-events.ts";
import { listEvents } from "./list-events.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const day = 86_400_000;

async function createTold() {
  const clock = fixedClock("2031-01-01T00:00:00Z");
  const { organization } = await createOwnedOrganization(database);
  const ctxOf = (mode: "test" | "live") => contextOf(database, { organizationId: organization.id, mode, clock });
  const live = ctxOf("live");
  const tell = (members: Partial<EventInput> = {}) =>
    recordEvent(database.db, live, {
      organizationId: organization.id,
      type: "invoice.opened",
      mode: null,
      subjectId: "bill_1",
      summary: "Invoice X-0001 is final.",
      ...members,
    });
  return { clock, live, test: ctxOf("test"), tell };
}

describe("listEvents", () => {
  it("lists the organization's own, of the mode or of none, newest first", async () => {
    const { live, test, tell } = await createTold();
    const other = await createTold();
    await tell();
    await tell({ type: "spend_limit.reached", mode: "live", subjectId: "key_1" });
    await tell({ type: "installation.created", mode: "test", subjectId: "ins_1" });
    await other.tell({ subjectId: "bill_of_another" });
    const subjectsOf = async (ctx: typeof live) =>
      (await listEvents(ctx, { limit: 10 })).data.map(({ subjectId }) => subjectId).sort();
    expect(await subjectsOf(live)).toEqual(["bill_1", "key_1"]);
    expect(await subjectsOf(test)).toEqual(["bill_1", "ins_1"]);
  });

  it("pages without a gap and filters by type and time", async () => {
    const { clock, live, tell } = await createTold();
    for (const subjectId of ["a", "b", "c"]) {
      await tell({ subjectId });
      clock.advance(day);
    }
    await tell({ type: "invoice.paid", subjectId: "a" });
    const first = await listEvents(live, { limit: 3 });
    const second = await listEvents(live, { limit: 3, after: first.nextCursor ?? "" });
    expect([...first.data, ...second.data].map(({ subjectId }) => subjectId)).toEqual(["a", "c", "b", "a"]);
    expect((await listEvents(live, { limit: 9, type: "invoice.paid" })).data).toHaveLength(1);
    expect((await listEvents(live, { limit: 9, type: "no.such" })).data).toEqual([]);
    expect((await listEvents(live, { limit: 9, since: new Date("2031-01-03T00:00:00Z") })).data).toHaveLength(2);
  });

  it("forgets after ninety days", async () => {
    const { clock, live, tell } = await createTold();
    await tell();
    clock.advance(90 * day);
    await tell({ subjectId: "bill_2" });
    clock.advance(1);
    await expireEvents(live);
    expect((await listEvents(live, { limit: 9 })).data.map(({ subjectId }) => subjectId)).toEqual(["bill_2"]);
  });
});
