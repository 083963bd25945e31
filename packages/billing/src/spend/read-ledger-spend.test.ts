import { createRequestLedger, outcomes } from "@sundial/usage";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecordAt } from "../../../../test/harness/sample-record.ts";
import { scanLedgerSpend } from "../../../../test/harness/scan-ledger-spend.ts";
import { createSpender, testTerms } from "../../../../test/harness/spend.ts";
import { readLedgerSpend } from "./read-ledger-spend.ts";
import type { LedgerSpend, SpendTerms } from "./types.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const dayMs = 86_400_000;
const monthStart = new Date("2026-09-17T09:41:23.456Z");
/** Within a minute, as only the anchor of a month can be. */
const month = { start: monthStart, end: new Date(monthStart.getTime() + 30 * dayMs) };
const raised = new Date("2026-09-20T00:00:00Z");

/** Prices that are doubled on a day; what they include they share with those before. */
function termsOf(): SpendTerms {
  const { prices } = testTerms(month.start);
  return {
    month,
    inForce: month,
    planLimit: null,
    planLimitMax: null,
    prices: prices.flatMap((price) => [
      { ...price, from: month.start, until: raised },
      { ...price, from: raised, until: month.end, picodollars: price.picodollars * 2n },
    ]),
  };
}

function toComparable({ used, charges }: LedgerSpend) {
  return {
    used: [...used].sort((one, other) => (one.allowance < other.allowance ? -1 : 1)),
    charges: charges
      .filter(({ amount }) => amount > 0n)
      .map(({ apiKeyId, dayStart, amount }) => `${apiKeyId} ${dayStart.toISOString()} ${amount}`)
      .sort(),
  };
}

it("finds what a scan of the ledger finds, whatever is rolled up", async () => {
  // Few days, hours and minutes, so that calls share them, and the included tokens end in each kind of place.
  const call = fc.record({
    day: fc.constantFrom(0, 1, 3),
    minute: fc.constantFrom(580, 581, 1_439),
    ms: fc.nat({ max: 59_999 }),
    model: fc.constantFrom("flat", "tiered"),
    key: fc.nat({ max: 1 }),
    outcome: fc.constantFrom(...outcomes),
    input: fc.nat({ max: 300 }),
    cachedShare: fc.nat({ max: 100 }),
    output: fc.nat({ max: 200 }),
  });
  const ledger = createRequestLedger(database);
  const from = Date.parse("2026-09-17T00:00:00Z");
  const terms = termsOf();
  let charged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 10, maxLength: 40 }), fc.boolean(), async (calls, rolledUp) => {
      const who = await createSpender(database);
      const { organizationId } = who;
      const keys = [who.apiKeyId, await who.addKey()];
      const append = ({ day, minute, ms, key, input, cachedShare, output, ...rest }: (typeof calls)[number]) =>
        ledger.append(
          sampleRecordAt(new Date(from + day * dayMs + minute * 60_000 + ms), {
            ...rest,
            organizationId,
            mode: "live",
            apiKeyId: keys[key] ?? "",
            inputTokens: BigInt(input),
            cachedInputTokens: BigInt(Math.floor((input * cachedShare) / 100)),
            outputTokens: BigInt(output),
          }),
        );
      const half = Math.ceil(calls.length / 2);
      await Promise.all(calls.slice(0, half).map(append));
      if (rolledUp) await rollUpAll(database);
      await Promise.all(calls.slice(half).map(append));
      const found = await readLedgerSpend(database.db, { organizationId, terms });
      const scanned = await scanLedgerSpend(database.db, { organizationId, terms });
      expect(toComparable(found)).toEqual(toComparable(scanned));
      charged += toComparable(scanned).charges.length;
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(charged).toBeGreaterThan(40);
}, 60_000);
