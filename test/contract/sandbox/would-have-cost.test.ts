import { fromDecimalString, type Picodollars, toDecimalString } from "@sundial/kernel";
import { loadCatalogue, priceTokens } from "@sundial/models";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../../harness/fake-upstream.ts";

const catalogue = loadCatalogue();

let upstream: FakeUpstream;
let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ UPSTREAM_BASE_URL: upstream.url });
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});

function chat(key: string, body: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const messages = [{ role: "user", content: "How do I rotate an API key?" }];
  return api.call("POST", "/v1/chat/completions", { key, body: { model: "sundial-1", messages, ...body }, headers });
}

function costOf(model: string, usage: { prompt_tokens: number; completion_tokens?: number }): Picodollars {
  const tokens = {
    inputTokens: BigInt(usage.prompt_tokens),
    cachedInputTokens: 0n,
    outputTokens: BigInt(usage.completion_tokens ?? 0),
  };
  return priceTokens(catalogue.require(model).prices, tokens, new Date());
}

const shown = (answer: TestAnswer) => answer.headers.get("sundial-would-have-cost");

async function recordOf(answer: TestAnswer, key: string) {
  return (await api.call("GET", `/v1/requests/${answer.headers.get("request-id")}`, { key })).body;
}

describe("what a test call would have cost", () => {
  it("is in the header of a whole answer and in the request log, exactly", async () => {
    const { test } = organization.keys;
    const answer = await chat(test);
    const cost = toDecimalString(costOf("sundial-1", answer.body.usage));
    expect(shown(answer)).toBe(cost);
    expect((await recordOf(answer, test)).would_have_cost).toEqual({ amount: cost, currency: "usd" });
    const embedding = await api.call("POST", "/v1/embeddings", {
      key: test,
      body: { model: "sundial-embed-1", input: "A sundial measures the hours." },
    });
    expect(shown(embedding)).toBe(toDecimalString(costOf("sundial-embed-1", embedding.body.usage)));
  });

  it("of a stream is in the request log alone", async () => {
    const { test } = organization.keys;
    const answer = await chat(test, { stream: true });
    expect(shown(answer)).toBeNull();
    const { input_tokens, output_tokens, would_have_cost } = await recordOf(answer, test);
    const cost = costOf("sundial-1", { prompt_tokens: input_tokens, completion_tokens: output_tokens });
    expect(would_have_cost).toEqual({ amount: toDecimalString(cost), currency: "usd" });
  });

  it("comes again with a repetition that is answered from memory", async () => {
    const headers = { "idempotency-key": "costly" };
    const first = await chat(organization.keys.test, {}, headers);
    const again = await chat(organization.keys.test, {}, headers);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(shown(again)).toBe(shown(first));
  });

  it("is null for calls without tokens", async () => {
    const { test } = organization.keys;
    const refused = await chat(test, { model: "sundial-9" });
    expect(shown(refused)).toBeNull();
    expect((await recordOf(refused, test)).would_have_cost).toBeNull();
    const list = await api.call("GET", "/v1/models", { key: test });
    expect((await recordOf(list, test)).would_have_cost).toBeNull();
  });

  it("does not exist in live mode", async () => {
    const { live } = organization.keys;
    const answer = await chat(live);
    expect(answer.status).toBe(200);
    expect(shown(answer)).toBeNull();
    const record = await recordOf(answer, live);
    expect(record.output_tokens).toBeGreaterThan(0);
    expect(record.would_have_cost).toBeNull();
    expect((await api.call("GET", "/v1/usage", { key: live })).body.totals.would_have_cost).toBeNull();
  });

  it("of a range is the sum of its calls, however it is divided", async () => {
    const own = await api.createOrganization();
    const { test } = own.keys;
    const answers = [await chat(test), await chat(test, { model: "sundial-1-mini" }), await chat(test, { n: 2 })];
    const sum = answers.reduce((total, answer) => total + fromDecimalString(shown(answer) ?? ""), 0n);
    for (const query of ["", "?group_by=model", "?group_by=api_key", "?bucket=hour"]) {
      const { totals } = (await api.call("GET", `/v1/usage${query}`, { key: test })).body;
      expect(totals.would_have_cost).toEqual({ amount: toDecimalString(sum), currency: "usd" });
    }
  });
});
