import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, personActor } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { findWrongRollUps, rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { createRequestLedger } from "../request-ledger.ts";
import { sumUsage } from "../sum-usage.ts";
import { type RecordAdjustmentInput, recordAdjustment } from "./record-adjustment.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** An organization with one live call: 10 tokens in, of them 4 cached, 20 out. */
async function withCall() {
  const { organization, owner } = await createOwnedOrganization(database);
  const ctx = contextOf(database, { organizationId: organization.id, mode: "live" });
  const call = sampleRecord({ organizationId: organization.id, mode: "live", cachedInputTokens: 4n });
  await createRequestLedger(database).append(call);
  const minute = Math.floor(call.createdAt.getTime() / 60_000) * 60_000;
  return { ctx, owner, call, range: { start: new Date(minute), end: new Date(minute + 60_000) } };
}

const counts = { inputTokens: -3n, cachedInputTokens: -1n, outputTokens: 5n };
const reason = "The provider counted the system prompt twice.";
const ofCall = (requestId: string, members: Partial<RecordAdjustmentInput> = {}): RecordAdjustmentInput => ({
  of: { requestId },
  ...counts,
  reason,
  ...members,
});

describe("recordAdjustment", () => {
  it("corrects a call by a row beside it, with a line in the audit log, and usage follows", async () => {
    const { ctx, call, range } = await withCall();
    const before = await database.sql`select to_json(r) from requests r where id = ${call.id}`;
    const adjustment = await recordAdjustment(ctx, ofCall(call.id));
    expect(adjustment).toMatchObject({ requestId: call.id, at: call.createdAt, apiKeyId: call.apiKeyId, ...counts });
    expect(adjustment.id).toMatch(/^adj_/);
    expect(await database.sql`select to_json(r) from requests r where id = ${call.id}`).toEqual(before);
    const expected = [
      { model: "sundial-1", outcome: "adjusted", requests: 0n, ...counts },
      {
        model: "sundial-1",
        outcome: "succeeded",
        requests: 1n,
        inputTokens: 10n,
        cachedInputTokens: 4n,
        outputTokens: 20n,
      },
    ];
    expect(await sumUsage(ctx, range)).toEqual(expected);
    await rollUpAll(database);
    expect(await findWrongRollUps(database)).toEqual([]);
    expect(await sumUsage(ctx, range)).toEqual(expected);
    const [line] = await database.sql`select * from audit_events where target = ${adjustment.id}`;
    expect(line).toMatchObject({
      action: "usage.adjusted",
      actor_id: "test",
      after: { reason, inputTokens: "-3" },
    });
  });

  it("corrects a time, a key and a model without a call, also long after", async () => {
    const { ctx, call } = await withCall();
    const at = new Date(call.createdAt.getTime() - 40 * 86_400_000);
    const of = { at, apiKeyId: "key_sample", model: "sundial-1" };
    const positive = { inputTokens: 2n ** 53n + 1n, cachedInputTokens: 0n, outputTokens: 0n };
    await recordAdjustment(ctx, { of, ...positive, reason });
    const range = { start: new Date(at.getTime() - 86_400_000), end: call.createdAt };
    const whole = {
      start: new Date(Math.floor(+range.start / 60_000) * 60_000),
      end: new Date(Math.floor(+range.end / 60_000) * 60_000),
    };
    expect(await sumUsage(ctx, whole)).toEqual([
      { model: "sundial-1", outcome: "adjusted", requests: 0n, ...positive },
    ]);
  });

  it.each<[string, Partial<RecordAdjustmentInput>]>([
    ["gives no reason", { reason: " " }],
    ["changes nothing", { inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n }],
    ["takes away more input than there was", { inputTokens: -11n }],
    ["takes away more output than there was", { outputTokens: -21n }],
    ["leaves more cached input than input", { inputTokens: 0n, cachedInputTokens: 7n }],
  ])("refuses one that %s", async (_, members) => {
    const { ctx, call } = await withCall();
    await expect(recordAdjustment(ctx, ofCall(call.id, members))).rejects.toMatchObject({ code: "invalid_request" });
    expect(await database.sql`select 1 from usage_adjustments where organization_id = ${ctx.organization.id}`).toEqual(
      [],
    );
  });

  it("refuses what many of them take away together, also at once", async () => {
    const { ctx, call } = await withCall();
    // Another call of that minute does not make up for it.
    await createRequestLedger(database).append({
      ...sampleRecord({ ...call, id: contextOf(database).newId("request") }),
    });
    const half = ofCall(call.id, { inputTokens: 0n, cachedInputTokens: 0n, outputTokens: -11n });
    const results = await Promise.allSettled([1, 2, 3].map(() => recordAdjustment(ctx, half)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rest = ofCall(call.id, { inputTokens: 0n, cachedInputTokens: 0n, outputTokens: -9n });
    await recordAdjustment(ctx, rest);
  });

  it("refuses calls of others and of the other mode, and times to come", async () => {
    const [one, other] = [await withCall(), await withCall()];
    const refused: [typeof one.ctx, string][] = [
      [one.ctx, other.call.id],
      [one.ctx, "req_none"],
      [{ ...one.ctx, mode: "test" }, one.call.id],
    ];
    for (const [ctx, id] of refused)
      await expect(recordAdjustment(ctx, ofCall(id))).rejects.toMatchObject({ code: "resource_not_found" });
    const of = { at: new Date(Date.now() + 60_000), apiKeyId: "key_1", model: "sundial-1" };
    await expect(recordAdjustment(one.ctx, { of, ...counts, reason })).rejects.toMatchObject({
      code: "invalid_request",
    });
  });

  it("is for nobody of the organization", async () => {
    const { ctx, owner, call } = await withCall();
    const asOwner = { ...ctx, actor: personActor(owner.id, "owner") };
    await expect(recordAdjustment(asOwner, ofCall(call.id))).rejects.toMatchObject({ code: "insufficient_scope" });
  });
});
