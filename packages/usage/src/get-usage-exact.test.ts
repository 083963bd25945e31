import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { findWrongRollUps, rollUpAll } from "../../../test/harness/roll-ups.ts";
import { sampleRecordAt } from "../../../test/harness/sample-record.ts";
import { type GetUsageInput, getUsage } from "./get-usage.ts";
import { createRequestLedger } from "./request-ledger.ts";
import { recordAdjustment } from "./rollup/record-adjustment.ts";
import { rollUpUsage } from "./rollup/roll-up-usage.ts";
import { rowColumns, toRow } from "./to-row.ts";
import { outcomes, type RequestRecord, type UsageBucket } from "./types.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
  await database.sql`insert into organizations (id, name, created_at) values (${organizationId}, 'Exact', now())`;
});
afterAll(() => database.drop());

const organizationId = "org_exact";
const first = Date.UTC(2026, 10, 3, 21, 57, 30);
/** Two days and a bit, so that there are edges of every unit among few calls. */
const spanMs = 50 * 3_600_000;
const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const calls: fc.Arbitrary<Partial<RequestRecord>> = fc.record({
  createdAt: fc.integer({ min: 0, max: spanMs }).map((ms) => new Date(first + ms)),
  mode: fc.constantFrom("test", "live"),
  model: fc.constantFrom("a", "b", null),
  apiKeyId: fc.constantFrom("key_1", "key_2", "sample"),
  outcome: fc.constantFrom(...outcomes),
  inputTokens: fc.integer({ min: 10, max: 1_000 }).map(BigInt),
  cachedInputTokens: fc.integer({ min: 0, max: 10 }).map(BigInt),
  outputTokens: fc.integer({ min: 0, max: 1_000 }).map(BigInt),
});

type Question = GetUsageInput & { readonly mode: Mode };

const questions: fc.Arbitrary<Question> = fc
  .record({
    mode: fc.constantFrom("test", "live"),
    bucket: fc.constantFrom("minute", "hour", "day"),
    groupBy: fc.constantFrom(undefined, "model", "api_key", "outcome"),
    apiKeyId: fc.option(fc.constantFrom("key_1", "sample"), { nil: undefined }),
    model: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
    from: fc.integer({ min: -1_000, max: spanMs }),
    length: fc.integer({ min: 1, max: spanMs }),
    edge: fc.constantFrom(1, unitMs.minute, unitMs.hour, unitMs.day),
  })
  .map(({ from, length, edge, ...question }) => {
    const start = Math.floor((first + from) / edge) * edge;
    const lengthMs = Math.min(
      Math.ceil(length / edge) * edge,
      question.bucket === "minute" ? unitMs.day : Number.POSITIVE_INFINITY,
    );
    return { ...question, start: new Date(start), end: new Date(start + lengthMs) };
  });

const groupOf = { model: sql`model`, api_key: sql`api_key_id`, outcome: sql`outcome` };

/** The answer, summed from the ledger and the adjustments alone. */
async function sumLedger(tx: Db, input: Question): Promise<UsageBucket[]> {
  const [model, apiKeyId] = [input.model ?? null, input.apiKeyId ?? null];
  const rows = await tx.execute<Record<string, string | null>>(sql`
    select date_trunc(${sql.raw(`'${input.bucket}'`)}, at, 'UTC') as start, ${input.groupBy ? groupOf[input.groupBy] : sql`null::text`} as "group",
      sum(requests) as requests, sum(case when api_key_id = 'sample' and mode = 'test' then requests else 0 end) as samples,
      sum(input_tokens) as "inputTokens", sum(cached_input_tokens) as "cachedInputTokens", sum(output_tokens) as "outputTokens"
    from (
      select organization_id, mode, created_at as at, model, api_key_id, outcome, 1 as requests, input_tokens, cached_input_tokens, output_tokens
      from requests where model is not null
      union all
      select organization_id, mode, at, model, api_key_id, 'adjusted', 0, input_tokens, cached_input_tokens, output_tokens from usage_adjustments
    ) facts
    where organization_id = ${organizationId} and mode = ${input.mode}
      and at >= ${input.start.toISOString()}::timestamptz and at < ${input.end.toISOString()}::timestamptz
      and (${model}::text is null or model = ${model}) and (${apiKeyId}::text is null or api_key_id = ${apiKeyId})
    group by 1, 2 order by 1, 2`);
  const sum = (row: Record<string, string | null>, name: string) => BigInt(row[name] ?? "");
  return rows.map((row) => ({
    start: new Date(row.start ?? ""),
    end: new Date(+new Date(row.start ?? "") + unitMs[input.bucket]),
    group: row.group ?? null,
    requests: sum(row, "requests"),
    samples: sum(row, "samples"),
    inputTokens: sum(row, "inputTokens"),
    cachedInputTokens: sum(row, "cachedInputTokens"),
    outputTokens: sum(row, "outputTokens"),
  }));
}

/** Both of one snapshot, so that they must agree whatever goes on beside them. */
async function compare(input: Question): Promise<void> {
  await database.db.transaction(
    async (tx) => {
      const expected = await sumLedger(tx, input);
      expect(await getUsage(contextOf({ db: tx }, { organizationId, mode: input.mode }), input)).toEqual(expected);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** Writes some calls in a transaction that stays open until it is told to commit. */
async function writeSlowly(records: readonly RequestRecord[], committing: Promise<unknown>): Promise<void> {
  await database.sql.begin(async (tx) => {
    await tx.unsafe(
      `insert into requests (${rowColumns}) select ${rowColumns} from json_populate_recordset(null::requests, $1::text::json)`,
      [JSON.stringify(records.map(toRow))],
    );
    await committing;
  });
}

async function adjust(records: readonly RequestRecord[]): Promise<void> {
  for (const record of records.filter(({ model }) => model !== null)) {
    const counts = { inputTokens: -1n, cachedInputTokens: 0n, outputTokens: 3n };
    const ctx = contextOf(database, { organizationId, mode: record.mode });
    if (record.inputTokens > record.cachedInputTokens)
      await recordAdjustment(ctx, { of: { requestId: record.id }, ...counts, reason: "counted twice by the provider" });
  }
}

describe("getUsage", () => {
  it("is the sum over the ledger, while calls are written, committed out of order, adjusted and rolled up", async () => {
    let asked = 0;
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(calls, { minLength: 8, maxLength: 40 }),
        fc.array(questions, { minLength: 4, maxLength: 12 }),
        async (drawn, asking) => {
          const records = drawn.map((members) =>
            sampleRecordAt(members.createdAt ?? new Date(first), { organizationId, ...members }),
          );
          const [slow, adjusted, quick] = [records.slice(0, 3), records.slice(3, 6), records.slice(3)];
          const commit = Promise.withResolvers<void>();
          const writing = writeSlowly(slow, commit.promise);
          const ledgers = [createRequestLedger(database), createRequestLedger(database)];
          const appending = Promise.all(quick.map((record, i) => ledgers[i % 2]?.append(record)));
          const rolling = Promise.all([3, 5].map((batchMax) => rollUpUsage(database.db, { batchMax })));
          await Promise.all(asking.map(compare));
          await appending;
          const adjusting = adjust(adjusted);
          const again = Promise.all([...asking.map(compare), rollUpUsage(database.db, { batchMax: 3 })]);
          commit.resolve();
          await Promise.all([writing, adjusting, rolling, again]);
          for (const question of asking)
            answered += (await getUsage(contextOf(database, { organizationId, mode: question.mode }), question)).length;
          asked += asking.length;
        },
      ),
      { numRuns: Number(process.env.USAGE_RUNS ?? 25) },
    );
    // Else all of it would be questions about nothing.
    expect(answered).toBeGreaterThan(asked);
    await rollUpAll(database);
    expect(await findWrongRollUps(database)).toEqual([]);
    await fc.assert(fc.asyncProperty(questions, compare), { numRuns: 60 });
  }, 60_000);
});
