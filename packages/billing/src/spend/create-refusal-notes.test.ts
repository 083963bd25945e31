import { systemClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { createRefusalNotes } from "./create-refusal-notes.ts";
import type { Reserving } from "./create-reserver.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const periodStart = new Date("2031-01-01T00:00:00Z");

/** A call of `key_a` that counts against the organization's month and its key's day. */
function reservingOf(organizationId: string, amount = 5n): Reserving {
  const call = { id: "req_a", organizationId, apiKeyId: "key_a" };
  const worst = { flat: 1n, gross: 1n, tiers: [] };
  const limits = [
    { scope: organizationId, period: "month", amount, periodStart },
    { scope: "key_a", period: "day", amount, periodStart },
  ] as const;
  const at = periodStart;
  return { call, model: "flat", at, worst, limits, monthStart: at, dayStart: at, expiresAt: at };
}

const ofMonth = (organizationId: string, alone = true) => ({ scope: organizationId, period: "month", alone }) as const;

/** As one process notes; `failures` are its lines in the log. */
function processOn() {
  const failures: unknown[] = [];
  const log = { error: ({ err }: { readonly err: unknown }) => failures.push(err) };
  return { notes: createRefusalNotes({ db: database.db, clock: systemClock, log }), failures };
}

const rowsOf = (organizationId: string) => database.sql`
  select scope, period, period_start at time zone 'utc' = '2031-01-01' as begins, amount from spend_refusals where organization_id = ${organizationId} order by amount`;

describe("note", () => {
  it("writes the limit that refused, not the others", async () => {
    const { notes } = processOn();
    notes.note(reservingOf("org_one"), [ofMonth("org_one"), { scope: "key_a", period: "day", alone: false }]);
    await notes.drain();
    expect(await rowsOf("org_one")).toEqual([{ scope: "org_one", period: "month", begins: true, amount: "5" }]);
  });

  it("writes nothing where calls under way hold the room", async () => {
    const { notes, failures } = processOn();
    notes.note(reservingOf("org_busy"), [ofMonth("org_busy", false)]);
    await notes.drain();
    expect([await rowsOf("org_busy"), failures]).toEqual([[], []]);
  });

  it("writes a limit once a process, and another amount anew", async () => {
    const { notes } = processOn();
    notes.note(reservingOf("org_once"), [ofMonth("org_once")]);
    await notes.drain();
    await database.sql`delete from spend_refusals`;
    notes.note(reservingOf("org_once"), [ofMonth("org_once")]);
    notes.note(reservingOf("org_once", 6n), [ofMonth("org_once")]);
    await notes.drain();
    expect(await rowsOf("org_once")).toMatchObject([{ amount: "6" }]);
  });

  it("is one row, and no failure, of two processes at once", async () => {
    const processes = [processOn(), processOn()];
    for (const { notes } of processes) notes.note(reservingOf("org_two"), [ofMonth("org_two")]);
    await Promise.all(processes.map(({ notes }) => notes.drain()));
    expect(await rowsOf("org_two")).toHaveLength(1);
    expect(processes.flatMap(({ failures }) => failures)).toEqual([]);
  });

  it("logs what could not be written, and tries again with the next refusal", async () => {
    const { notes, failures } = processOn();
    await database.sql`alter table spend_refusals rename to away`;
    notes.note(reservingOf("org_lost"), [ofMonth("org_lost")]);
    await notes.drain();
    await database.sql`alter table away rename to spend_refusals`;
    expect(failures).toHaveLength(1);
    expect(await rowsOf("org_lost")).toEqual([]);
    notes.note(reservingOf("org_lost"), [ofMonth("org_lost")]);
    await notes.drain();
    expect([(await rowsOf("org_lost")).length, failures.length]).toEqual([1, 1]);
  });
});
