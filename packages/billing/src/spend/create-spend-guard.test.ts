import { credentialChannel } from "@sundial/accounts";
import { createDatabase, type Database } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { createRequestLedger, type Outcome, outcomes } from "@sundial/usage";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { scanLedgerSpend } from "../../../../test/harness/scan-ledger-spend.ts";
import { createSpender, insertLimit, testReaders, testTerms } from "../../../../test/harness/spend.ts";
import { isCharged } from "../charge-policy.ts";
import { createSpendGuard, type SpendReservation } from "./create-spend-guard.ts";
import { listenForSpendChanges } from "./listen-for-spend-changes.ts";
import { toSettlementRows } from "./spend-settlement.ts";
import type { SpendCall, SpendTerms } from "./types.ts";

let lastIdMs = 0;
/** Ids in the order in which they are made, also within a millisecond: included tokens go to calls in the order of their ids. */
const inOrder = { ...systemClock, nowMs: () => (lastIdMs = Math.max(lastIdMs + 1, systemClock.nowMs())) };
const newId = createIds(inOrder, systemRandom);
const usd = 1_000_000_000_000n;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 8 });
});
afterAll(() => database.drop());

/** A guard and a ledger, as one process has them. */
function processOn(db: Database = database, members: Partial<SpendTerms> = {}) {
  const guard = createSpendGuard({
    edgeDatabase: db,
    database: db,
    clock: systemClock,
    floatPicodollars: usd / 10n,
    log: { error() {} },
    ...testReaders(members),
  });
  return {
    guard,
    ledger: createRequestLedger(db, { settle: { functionName: "settle_spend", toRows: toSettlementRows } }),
  };
}

type Process = ReturnType<typeof processOn>;
type Who = { readonly organizationId: string; readonly apiKeyId: string };

function callOf(who: Who, { model = "flat", input = 100, output = 100 } = {}): SpendCall {
  const { organizationId, apiKeyId } = who;
  const countTokensMax = () => ({ input, output });
  return { id: newId("request"), organizationId, apiKeyId, model, at: systemClock.now(), countTokensMax };
}

interface Used {
  readonly outcome?: Outcome;
  readonly input?: number;
  readonly cached?: number;
  readonly output?: number;
}

interface Ending extends Used {
  readonly call: SpendCall;
  readonly reservation: SpendReservation;
}

async function endCall({ ledger }: Process, { call, reservation, ...used }: Ending) {
  const { outcome = "succeeded", input = 100, cached = 0, output = 100 } = used;
  const end = {
    outcome,
    inputTokens: BigInt(input),
    cachedInputTokens: BigInt(cached),
    outputTokens: BigInt(output),
  };
  const { id, organizationId, apiKeyId, model, at: createdAt } = call;
  const record = sampleRecord({ id, organizationId, apiKeyId, model, createdAt, mode: "live", ...end });
  await ledger.append(record, reservation.settle(end));
  reservation.close({ committed: true });
}

async function counters(organizationId: string) {
  await database.sql`select count_spend(${organizationId}, ${new Date(0).toISOString()}::timestamptz)`;
  const rows = await database.sql<{ scope: string; period: string; spent: string; held: string }[]>`
    select scope, period, spent, held from spend_counters where organization_id = ${organizationId} order by scope = organization_id desc, period`;
  return rows.map(({ scope, period, spent, held }) => ({
    counter: `${scope === organizationId ? "organization" : "key"} ${period}`,
    spent: BigInt(spent),
    held: BigInt(held),
  }));
}

const callCost = 100n * 2_000_000n + 100n * 8_000_000n;

describe("reserve", () => {
  it("costs no statement and counts nothing without a hard limit", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { ...who, apiKeyId: undefined as never, period: "month", amount: 0n, hard: false });
    const one = processOn();
    await one.guard.reserve(callOf(who));
    expect(await counters(who.organizationId)).toEqual([]);
  });

  it("holds the worst case of calls to come, then counts what the call used and gives back the rest", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: usd });
    await insertLimit(database, { ...who, period: "day", amount: usd });
    const one = processOn();
    const call = callOf(who);
    const reservation = await one.guard.reserve(call);
    expect(await counters(who.organizationId)).toEqual([
      { counter: "organization month", spent: 0n, held: 8n * callCost },
      { counter: "key day", spent: 0n, held: 8n * callCost },
    ]);
    await endCall(one, { call, reservation, input: 50, cached: 10, output: 7 });
    await one.guard.close();
    const spent = 40n * 2_000_000n + 10n * 1_000_000n + 7n * 8_000_000n;
    expect(await counters(who.organizationId)).toEqual([
      { counter: "organization month", spent, held: 0n },
      { counter: "key day", spent, held: 0n },
    ]);
  });

  it("refuses with 402 what would not fit anyway, and with 429 what only calls under way keep out", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: 2n * callCost });
    const one = processOn();
    const first = callOf(who);
    const reservation = await one.guard.reserve(first);
    await one.guard.reserve(callOf(who));
    await expect(one.guard.reserve(callOf(who))).rejects.toMatchObject({
      code: "spend_limit_busy",
      retryAfterSeconds: 1,
    });
    await endCall(one, { call: first, reservation });
    await expect(one.guard.reserve(callOf(who))).rejects.toMatchObject({ code: "spend_limit_busy" });
    const large = callOf(who, { output: 1_000 });
    const { month } = testTerms(large.at);
    await expect(one.guard.reserve(large)).rejects.toMatchObject({
      code: "spend_limit_reached",
      message: expect.stringContaining(month.end.toISOString()),
    });
  });

  it("begins with what the ledger has, once, whoever comes first", async () => {
    const who = await createSpender(database);
    const before = processOn();
    for (let i = 0; i < 3; i++) {
      const call = callOf(who);
      await endCall(before, { call, reservation: await before.guard.reserve(call) });
    }
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: 5n * callCost });
    const processes = Array.from({ length: 4 }, () => processOn());
    const calls = Array.from({ length: 8 }, (_, i) => processes[i % 4]?.guard.reserve(callOf(who)));
    const results = await Promise.allSettled(calls);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await counters(who.organizationId)).toEqual([
      { counter: "organization month", spent: 3n * callCost, held: 2n * callCost },
    ]);
  });

  it("lets included tokens go first, and stops where they end when the plan has no room", async () => {
    const who = await createSpender(database);
    const one = processOn(database, { planLimit: 0n, planLimitMax: 0n });
    const tiered = { model: "tiered", input: 100, output: 100 };
    const calls = Array.from({ length: 6 }, () => callOf(who, tiered));
    const results = await Promise.allSettled(calls.map((call) => one.guard.reserve(call)));
    // 400 cached tokens are included, and each call may use 100.
    expect(results.map(({ status }) => status)).toEqual([...Array(4).fill("fulfilled"), "rejected", "rejected"]);
    expect(results[4]).toMatchObject({ reason: { code: "spend_limit_busy" } });
    for (const [i, result] of results.entries()) {
      const call = calls[i];
      if (call && result.status === "fulfilled") await endCall(one, { call, reservation: result.value, output: 10 });
    }
    await one.guard.reserve(callOf(who, tiered));
    await expect(one.guard.reserve(callOf(who, { ...tiered, output: 501 }))).rejects.toMatchObject({
      code: "spend_limit_reached",
    });
    expect(await counters(who.organizationId)).toEqual([{ counter: "organization month", spent: 0n, held: 0n }]);
  });
});

describe("slices", () => {
  /** Processes that hear of one another, as those of the API do. */
  async function listening() {
    const processes = [processOn(), processOn()] as const;
    const changes = await Promise.all(processes.map(({ guard }) => listenForSpendChanges(database.sql, guard)));
    return { processes, close: () => Promise.all(changes.map((one) => one.close())) };
  }

  it("serve calls without a statement", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: usd });
    const own = createDatabase(database.url, { connectionsMax: 2 });
    const one = processOn(own);
    await one.guard.reserve(callOf(who));
    await own.close();
    // Seven more are in the slice, and the eighth finds no database, and a float that is too small.
    for (let i = 0; i < 7; i++) await one.guard.reserve(callOf(who));
    await expect(one.guard.reserve(callOf(who, { output: 20_000 }))).rejects.toMatchObject({
      code: "spend_check_unavailable",
    });
  });

  it("come back to a process that would have to refuse, from another one that does not need them", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: 64n * callCost });
    const { processes, close } = await listening();
    const [one, other] = processes;
    const call = callOf(who);
    const reservation = await one.guard.reserve(call);
    expect(await counters(who.organizationId)).toMatchObject([{ held: 8n * callCost }]);
    // 63 calls in one: with what the first process holds for calls to come there is no room.
    const large = callOf(who, { input: 6_300, output: 6_300 });
    const last = await other.guard.reserve(large);
    expect(await counters(who.organizationId)).toMatchObject([{ held: 64n * callCost }]);
    await expect(other.guard.reserve(callOf(who))).rejects.toMatchObject({ code: "spend_limit_busy" });
    await endCall(one, { call, reservation });
    await endCall(other, { call: large, reservation: last, input: 0, output: 0 });
    await Promise.all(processes.map(({ guard }) => guard.close()));
    expect(await counters(who.organizationId)).toMatchObject([{ spent: callCost, held: 0n }]);
    await close();
  });

  it("hold no included tokens any more when calls used all of their money", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: usd });
    const one = processOn();
    // As many as a slice is for, each at its worst case, which has room for the input twice: from the cache or not.
    for (let i = 0; i < 8; i++) {
      const call = callOf(who, { model: "tiered" });
      await endCall(one, { call, reservation: await one.guard.reserve(call) });
    }
    // What was drawn is counted before what is left is given back.
    expect(await counters(who.organizationId)).toHaveLength(1);
    await one.guard.close();
    expect(await counters(who.organizationId)).toMatchObject([{ held: 0n }]);
    const held = await database.sql`
      select allowance, held from spend_included where organization_id = ${who.organizationId} and held <> 0`;
    expect(held).toEqual([]);
  });

  it("are given back when a limit changes, and when nobody needs them", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: usd });
    const { processes, close } = await listening();
    const [one] = processes;
    const call = callOf(who);
    const reservation = await one.guard.reserve(call);
    await database.sql`select pg_notify(${credentialChannel}, ${who.organizationId})`;
    await expect.poll(() => counters(who.organizationId)).toMatchObject([{ held: callCost }]);
    await endCall(one, { call, reservation });
    await expect.poll(() => counters(who.organizationId)).toMatchObject([{ spent: callCost, held: 0n }]);
    await close();
  });
});

describe("settle", () => {
  it("counts a call that began before its process heard of the limit, and ended after its counters began", async () => {
    const who = await createSpender(database);
    const [deaf, other] = [processOn(), processOn()];
    const call = callOf(who);
    const reservation = await deaf.guard.reserve(call);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: 100n * callCost });
    const begun = callOf(who);
    await endCall(other, { call: begun, reservation: await other.guard.reserve(begun) });
    await endCall(deaf, { call, reservation });
    await other.guard.close();
    expect(await counters(who.organizationId)).toEqual([
      { counter: "organization month", spent: 2n * callCost, held: 0n },
    ]);
  });

  it.each(outcomes.map((outcome) => ({ outcome })))(
    "counts a call that $outcome by the charge policy",
    async ({ outcome }) => {
      const who = await createSpender(database);
      await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: usd });
      const one = processOn();
      const call = callOf(who);
      await endCall(one, { call, reservation: await one.guard.reserve(call), outcome });
      await one.guard.close();
      const spent = isCharged(outcome) ? callCost : 0n;
      expect(await counters(who.organizationId)).toEqual([{ counter: "organization month", spent, held: 0n }]);
      expect(isCharged(outcome)).toBe(outcome === "succeeded" || outcome === "client_disconnected");
    },
  );

  it("counts calls of keys without a limit too, since all share the included tokens", async () => {
    const who = await createSpender(database);
    const other = { ...who, apiKeyId: await who.addKey() };
    await insertLimit(database, { ...who, period: "month", amount: usd });
    const one = processOn();
    const use = async (caller: Who) => {
      const call = callOf(caller, { model: "tiered", output: 500 });
      await endCall(one, { call, reservation: await one.guard.reserve(call), input: 0, output: 400 });
    };
    await use(who);
    await use(other);
    await use(who);
    await one.guard.close();
    expect(await counters(who.organizationId)).toEqual([{ counter: "key month", spent: 400n * 8_000_000n, held: 0n }]);
  });
});

describe("counters", () => {
  it("are what the ledger's calls are charged, whatever happened in which order", async () => {
    const call = fc.record({
      model: fc.constantFrom("flat", "tiered"),
      key: fc.nat({ max: 1 }),
      outcome: fc.constantFrom(...outcomes),
      input: fc.nat({ max: 300 }),
      cachedShare: fc.nat({ max: 100 }),
      output: fc.nat({ max: 300 }),
      waits: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 25 }), async (calls) => {
        const who = await createSpender(database);
        const keys = [who.apiKeyId, await who.addKey()];
        await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: usd });
        const one = processOn();
        const ending: { after: number; end: () => Promise<void> }[] = [];
        for (const { model, key, outcome, input, cachedShare, output, waits } of calls) {
          const made = callOf({ ...who, apiKeyId: keys[key] ?? "" }, { model, input, output });
          const reservation = await one.guard.reserve(made);
          const cached = Math.floor((input * cachedShare) / 100);
          ending.push({
            after: waits,
            end: () => endCall(one, { call: made, reservation, outcome, input, cached, output }),
          });
          for (const due of ending.filter(({ after }) => after <= 0)) await due.end();
          ending.splice(
            0,
            ending.length,
            ...ending.filter(({ after }) => after > 0).map((one) => ({ ...one, after: one.after - 1 })),
          );
        }
        await Promise.all(ending.map(({ end }) => end()));
        await one.guard.close();
        const terms = testTerms(systemClock.now());
        const { charges, used } = await scanLedgerSpend(database.db, { organizationId: who.organizationId, terms });
        const spent = charges.reduce((sum, { amount }) => sum + amount, 0n);
        const begun = await counters(who.organizationId);
        for (const counter of begun) expect(counter).toEqual({ counter: "organization month", spent, held: 0n });
        const included = await database.sql<{ allowance: string; used: string; held: string }[]>`
          select allowance, used, held from spend_included where organization_id = ${who.organizationId}`;
        for (const row of included) expect(row).toMatchObject({ held: "0" });
        const taken = included.filter((row) => row.used !== "0");
        if (begun.length > 0)
          expect(new Map(taken.map((row) => [row.allowance, BigInt(row.used)]))).toEqual(
            new Map(used.map(({ allowance, tokens }) => [allowance, tokens])),
          );
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("without a database", () => {
  it("lets the float pass, then refuses, and forgets what was not committed once it is back", async () => {
    const who = await createSpender(database);
    await insertLimit(database, { organizationId: who.organizationId, period: "month", amount: usd });
    const own = createDatabase(database.url, { connectionsMax: 2 });
    const one = processOn(own);
    const first = callOf(who);
    await endCall(one, { call: first, reservation: await one.guard.reserve(first) });
    await own.close();
    const large = () => callOf(who, { output: 8_000 });
    const floated = await one.guard.reserve(large());
    await expect(one.guard.reserve(large())).rejects.toMatchObject({ code: "spend_check_unavailable" });
    floated.close({ committed: false });
    await expect(one.guard.reserve(large())).rejects.toMatchObject({ code: "spend_check_unavailable" });
  });
});
