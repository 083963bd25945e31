import { recordAdjustment } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { contextOf } from "../../harness/contexts.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";
import { type CallTokens, chat, embed, streamedChat, sumOf } from "./sandbox-calls.ts";

let api: TestApi;
let organization: TestOrganization;
let second: { id: string; secret: string };
const calls: { readonly first: CallTokens[]; readonly second: CallTokens[] } = { first: [], second: [] };
let all: readonly CallTokens[];

beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
  const { key, secret } = await organization.createKey({ scopes: ["inference.write"] });
  second = { id: key.id, secret };
  calls.first.push(
    await chat(api, organization.keys.test, { model: "sundial-1", text: "How tall is the Eiffel Tower?" }),
    await streamedChat(api, organization.keys.test, { model: "sundial-1", text: "Write three sentences about rain." }),
    await embed(api, organization.keys.test, "The sky is blue, and the grass is green."),
  );
  calls.second.push(
    await chat(api, secret, { model: "sundial-1-mini", text: "Translate good morning into French." }),
    await streamedChat(api, secret, { model: "sundial-1", text: "Name a prime number." }),
  );
  all = [...calls.first, ...calls.second];
});
afterAll(() => api.stop());

async function usage(query = "", key = organization.keys.test) {
  const answer = await api.call("GET", `/v1/usage${query}`, { key });
  expectAnswer("getUsage", answer);
  return answer.body;
}

const sumsOf = ({ requests, input_tokens, cached_input_tokens, output_tokens }: ReturnType<typeof sumOf>) => ({
  requests,
  input_tokens,
  cached_input_tokens,
  output_tokens,
});

describe("getUsage", () => {
  it("ok: the totals are what the answers said", async () => {
    const body = await usage();
    expect(body).toMatchObject({ mode: "test", bucket: "day", group_by: null, totals: sumOf(all) });
    expect(Date.parse(body.end) - Date.parse(body.start)).toBe(30 * 86_400_000);
  });

  it("ok: by model", async () => {
    const { buckets } = await usage("?group_by=model");
    const expected = [...new Set(all.map(({ model }) => model))].sort();
    expect(buckets.map(({ model }: { model: string }) => model)).toEqual(expected);
    for (const bucket of buckets)
      expect(sumsOf(bucket)).toEqual(sumOf(all.filter(({ model }) => model === bucket.model)));
  });

  it("ok: by key", async () => {
    const { buckets } = await usage("?group_by=api_key");
    expect(buckets).toHaveLength(2);
    for (const bucket of buckets)
      expect(sumsOf(bucket)).toEqual(sumOf(bucket.api_key_id === second.id ? calls.second : calls.first));
  });

  it("ok: by outcome, in which what broke off and what was corrected are told apart", async () => {
    const own = await api.createOrganization();
    const made = await chat(api, own.keys.test, { model: "sundial-1", text: "How deep is the sea?" });
    await api.call("POST", "/v1/chat/completions", {
      key: own.keys.test,
      headers: { "Sundial-Scenario": "cut_stream" },
      body: { model: "sundial-1", stream: true, messages: [{ role: "user", content: "Is anybody there?" }] },
    });
    const taken = { inputTokens: -2n, cachedInputTokens: 0n, outputTokens: -1n };
    const ctx = contextOf(api.database, { organizationId: own.id, mode: "test" });
    await recordAdjustment(ctx, { of: { requestId: made.requestId }, ...taken, reason: "The provider counted twice." });
    const { group_by, buckets, totals } = await usage("?group_by=outcome", own.keys.test);
    expect([group_by, totals.requests]).toEqual(["outcome", 2]);
    expect(buckets).toMatchObject([
      { outcome: "adjusted", requests: 0, input_tokens: -2, output_tokens: -1 },
      { outcome: "interrupted", requests: 1, model: null, api_key_id: null },
      { outcome: "succeeded", ...sumOf([made]) },
    ]);
  });

  it("ok: of one key, of one model, and of both", async () => {
    expect((await usage(`?api_key_id=${second.id}`)).totals).toMatchObject(sumOf(calls.second));
    const mini = calls.second.filter(({ model }) => model === "sundial-1-mini");
    expect((await usage("?model=sundial-1-mini&group_by=api_key")).buckets).toMatchObject([
      { api_key_id: second.id, ...sumOf(mini) },
    ]);
    expect((await usage(`?api_key_id=${second.id}&model=sundial-1`)).totals).toMatchObject(
      sumOf(calls.second.filter(({ model }) => model === "sundial-1")),
    );
  });

  it("ok: by the minute, of the last 24 hours when nothing else is said", async () => {
    const { start, end, bucket, buckets, totals } = await usage("?bucket=minute");
    expect([bucket, Date.parse(end) - Date.parse(start)]).toEqual(["minute", 86_400_000]);
    expect(totals).toMatchObject(sumOf(all));
    for (const one of buckets) expect(Date.parse(one.end) - Date.parse(one.start)).toBe(60_000);
  });

  it("ok: a read counts as no usage", async () => {
    await api.call("GET", "/v1/models", { key: organization.keys.test });
    expect((await usage()).totals.requests).toBe(all.length);
  });

  it("other tenant: neither the other mode nor another organization sees any of it", async () => {
    const other = await api.createOrganization();
    for (const key of [organization.keys.live, other.keys.test, other.keys.live])
      expect(await usage("", key)).toMatchObject({ totals: sumOf([]), buckets: [] });
  });

  it("other tenant: its key names nothing here, nor does the other mode's", async () => {
    const other = await api.createOrganization();
    expect((await usage("", other.keys.test)).totals.requests).toBe(0);
    for (const key of [other.keys.test, other.keys.live, organization.keys.live])
      expect(await usage(`?api_key_id=${second.id}`, key)).toMatchObject({ totals: sumOf([]), buckets: [] });
  });

  it.each([
    ["start=2026-11-02T00:00:00Z&end=2026-11-01T00:00:00Z", "invalid_time_range"],
    ["start=2026-11-01T00:00:00Z&end=2026-11-01T00:00:00Z", "invalid_time_range"],
    ["start=2026-01-01T00:00:00Z&end=2026-11-01T00:00:00Z&bucket=hour", "invalid_time_range"],
    ["start=2020-01-01T00:00:00Z&end=2026-11-01T00:00:00Z", "invalid_time_range"],
    ["start=2026-11-01T00:00:00Z&end=2026-11-02T00:00:01Z&bucket=minute", "invalid_time_range"],
    ["start=yesterday", "invalid_request"],
    ["start=2026-11-01T00:00:00%2B01:00", "invalid_request"],
    ["bucket=week", "invalid_request"],
    ["group_by=member", "invalid_request"],
    [`model=${"m".repeat(201)}`, "invalid_request"],
    ["from=2026-11-01T00:00:00Z", "invalid_request"],
  ])("invalid: ?%s", async (query, code) => {
    const answer = await api.call("GET", `/v1/usage?${query}`, { key: organization.keys.test });
    expectProblem(answer, { operationId: "getUsage", code });
  });
});

describe("buckets of getUsage", () => {
  /** Three calls of an organization of its own, moved to these instants. */
  async function callsAt(instants: readonly string[]) {
    const own = await api.createOrganization();
    const made: CallTokens[] = [];
    for (const at of instants) {
      const call = await chat(api, own.keys.test, { model: "sundial-1", text: `What happened at ${at}?` });
      await api.database.sql`update requests set created_at = ${at} where id = ${call.requestId}`;
      made.push(call);
    }
    return { key: own.keys.test, made };
  }

  it("ok: hours and days are those of UTC, half-open, and hold what belongs to them", async () => {
    const { key, made } = await callsAt(["2026-11-03T22:59:59.999Z", "2026-11-03T23:00:00Z", "2026-11-04T00:00:00Z"]);
    const range = "?start=2026-11-03T00:00:00Z&end=2026-11-05T00:00:00Z";
    const [first, next, last] = made.map((call) => sumOf([call]));
    const hours = (await usage(`${range}&bucket=hour`, key)).buckets;
    expect(hours).toMatchObject([
      { start: "2026-11-03T22:00:00.000Z", end: "2026-11-03T23:00:00.000Z", ...first },
      { start: "2026-11-03T23:00:00.000Z", end: "2026-11-04T00:00:00.000Z", ...next },
      { start: "2026-11-04T00:00:00.000Z", end: "2026-11-04T01:00:00.000Z", ...last },
    ]);
    const days = (await usage(`${range}&bucket=day`, key)).buckets;
    expect(days).toMatchObject([
      { start: "2026-11-03T00:00:00.000Z", end: "2026-11-04T00:00:00.000Z", ...sumOf(made.slice(0, 2)) },
      { start: "2026-11-04T00:00:00.000Z", end: "2026-11-05T00:00:00.000Z", ...last },
    ]);
  });

  it("ok: the range begins with `start` and ends before `end`", async () => {
    const { key, made } = await callsAt(["2026-11-03T10:00:00Z", "2026-11-03T11:00:00Z"]);
    const body = await usage("?start=2026-11-03T10:00:00Z&end=2026-11-03T11:00:00Z&bucket=hour", key);
    expect(body.totals).toMatchObject(sumOf(made.slice(0, 1)));
  });
});
