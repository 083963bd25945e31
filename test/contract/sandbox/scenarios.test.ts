import { scenarios } from "@sundial/sandbox";
import { versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";
import { readEvents } from "../usage/sandbox-calls.ts";

const plans = new URL("../../fixtures/plans", import.meta.url).pathname;
const question = { model: "sundial-2", messages: [{ role: "user", content: "How do I rotate an API key?" }] };
const tools = [{ type: "function", function: { name: "get_weather", parameters: { type: "object" } } }];

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PLANS_DIR: plans });
  organization = await api.createOrganization({ plan: "roomy" });
});
afterAll(() => api.stop());

interface Asked {
  readonly key?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

function chat(scenario: string, { key = organization.keys.test, body = {}, headers = {} }: Asked = {}) {
  return api.call("POST", "/v1/chat/completions", {
    key,
    body: { ...question, ...body },
    headers: { "sundial-scenario": scenario, ...headers },
  });
}

const operationId = "createChatCompletion";

/** All but ids and times. */
const steady = ({ text }: TestAnswer) =>
  text.replaceAll(/chatcmpl-[0-9a-z]{26}|req_[0-9a-z]{26}/g, "<id>").replaceAll(/"created":\d+/g, '"created":0');

describe("the list", () => {
  it("is public, and every example of it works in some call", async () => {
    const answer = await api.call("GET", "/v1/sandbox/scenarios");
    expectAnswer("listScenarios", answer);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(answer.body.data.map(({ name }: { name: string }) => name)).toEqual(scenarios.map(({ name }) => name));
    for (const { name, example } of answer.body.data) {
      const played = await chat(example, { body: { tools, stream: /cut|malformed/.test(name) } });
      expect({ name, refused: /scenario/.test(played.body?.code ?? "") }).toEqual({ name, refused: false });
    }
  });
});

describe("errors", () => {
  it("come with the seconds asked for", async () => {
    const answer = await chat("rate_limited;retry_after=3");
    expectProblem(answer, { operationId, code: "rate_limit_exceeded" });
    expect(answer.headers.get("retry-after")).toBe("3");
    expect(answer.headers.get("ratelimit")).toBe('"requests-per-minute";r=0;t=3');
    expect(answer.headers.get("x-ratelimit-remaining-requests")).toBe("0");
  });

  it.each([
    ["upstream_timeout", 504],
    ["upstream_unavailable", 502],
    ["upstream_overloaded", 503],
    ["model_not_found", 404],
  ])("%s by its own name", async (code, status) => {
    const answer = await chat(code);
    expectProblem(answer, { operationId, code });
    expect(answer.status).toBe(status);
  });

  it.each(["model_retired", "version_sunset"])("%s links to this portal", async (code) => {
    const answer = await chat(code);
    expect(answer.status).toBe(410);
    expect(answer.body.detail).toContain(" http://127.0.0.1:4321/");
    expect(answer.text).not.toContain("example.com");
  });

  it("spend_limit_reached says when the next period begins", async () => {
    const answer = await chat("spend_limit_reached");
    expectProblem(answer, { operationId, code: "spend_limit_reached" });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([402, "648000"]);
    expect(answer.body).toMatchObject({ retryable: true, error: { type: "billing_error" } });
  });

  it("reach operations that only persons may call", async () => {
    const answer = await api.call("POST", "/v1/organizations", {
      key: organization.keys.test,
      headers: { "sundial-scenario": "organization_limit_reached" },
    });
    expectProblem(answer, { operationId: "createOrganization", code: "organization_limit_reached" });
  });

  it("are recorded as they were answered, with no tokens", async () => {
    const answer = await chat("upstream_unavailable");
    const id = answer.headers.get("request-id");
    const record = await api.call("GET", `/v1/requests/${id}`, { key: organization.keys.test });
    expect(record.body).toMatchObject({
      status: 502,
      code: "upstream_unavailable",
      outcome: "failed",
      input_tokens: 0,
      output_tokens: 0,
    });
  });

  it("leave an idempotency key free for the real call", async () => {
    const headers = { "idempotency-key": "scenario-then-real" };
    expectProblem(await chat("upstream_timeout", { headers }), { operationId, code: "upstream_timeout" });
    const real = await api.call("POST", "/v1/chat/completions", {
      key: organization.keys.test,
      body: question,
      headers,
    });
    expect(real.status).toBe(200);
  });
});

describe("answers", () => {
  it.each([
    ["refusal", { finish_reason: "stop", message: { content: null, refusal: expect.stringContaining("can't help") } }],
    ["content_filtered", { finish_reason: "content_filter", message: { content: expect.any(String) } }],
    ["tool_call", { finish_reason: "tool_calls", message: { tool_calls: [{ function: { name: "get_weather" } }] } }],
    ["long_output;tokens=700", { finish_reason: "stop" }],
  ])("%s, whole and as a stream", async (scenario, choice) => {
    const whole = await chat(scenario, { body: { tools } });
    expectAnswer(operationId, whole);
    expect(whole.body.choices[0]).toMatchObject(choice);
    const stream = await chat(scenario, { body: { tools, stream: true } });
    expect(stream.text.trimEnd().endsWith("data: [DONE]")).toBe(true);
    const choices = readEvents(stream.text).map((chunk) => chunk.choices[0]);
    const { content, refusal } = whole.body.choices[0].message;
    expect(choices.map(({ delta }) => delta.content ?? "").join("")).toBe(content ?? "");
    expect(choices.map(({ delta }) => delta.refusal ?? "").join("")).toBe(refusal ?? "");
    expect(choices.at(-1)?.finish_reason).toBe(choice.finish_reason);
  });

  it("long_output has the tokens asked for, or the request's own limit", async () => {
    const long = await chat("long_output;tokens=3000");
    expect(Math.abs(long.body.usage.completion_tokens - 3000)).toBeLessThanOrEqual(3);
    const limited = await chat("long_output;tokens=3000", { body: { max_completion_tokens: 20 } });
    expect(limited.body.choices[0].finish_reason).toBe("length");
    expect(limited.body.usage.completion_tokens).toBeLessThanOrEqual(20);
  });
});

describe("faults", () => {
  it("cut_stream ends in an error event after that many chunks, and is recorded", async () => {
    const answer = await chat("cut_stream;after=4", { body: { stream: true } });
    expect(answer.status).toBe(200);
    expect(readEvents(answer.text)).toHaveLength(4);
    expect(answer.text).not.toContain("[DONE]");
    const [, error = "{}"] = /event: error\ndata: (.*)\n\n$/.exec(answer.text) ?? [];
    expect(JSON.parse(error)).toMatchObject({ status: 502, code: "stream_interrupted" });
    const id = answer.headers.get("request-id");
    const record = await api.call("GET", `/v1/requests/${id}`, { key: organization.keys.test });
    expect(record.body).toMatchObject({ outcome: "interrupted", code: "stream_interrupted" });
  });

  it("malformed_chunk breaks the JSON of one event, and no other", async () => {
    const answer = await chat("malformed_chunk;after=2", { body: { stream: true } });
    const events = answer.text.split("\n\n").filter((event) => event !== "" && event !== "data: [DONE]");
    const broken = events.flatMap((event, index) => (isJson(event.slice("data: ".length)) ? [] : [index]));
    expect(broken).toEqual([2]);
    expect(answer.text.endsWith("data: [DONE]\n\n")).toBe(true);
  });

  it.each(versions.map(({ date }) => date))("break a stream of %s the same way", async (date) => {
    const headers = { "sundial-version": date, "sundial-clock": "2026-01-01T00:00:00Z" };
    const cut = await chat("cut_stream;after=4", { body: { stream: true }, headers });
    expect(cut.headers.get("sundial-version")).toBe(date);
    expect(cut.text).not.toContain("[DONE]");
    const [, error = "{}"] = /event: error\ndata: (.*)\n\n$/.exec(cut.text) ?? [];
    expect(JSON.parse(error)).toMatchObject({ error: { code: "stream_interrupted" } });
    const malformed = await chat("malformed_chunk", { body: { stream: true }, headers });
    const events = malformed.text.split("\n\n").filter((event) => event !== "" && event !== "data: [DONE]");
    expect(events.filter((event) => !isJson(event.slice("data: ".length)))).toHaveLength(1);
  });

  it("slow_first_token waits, before errors too", async () => {
    for (const scenario of ["slow_first_token;ms=300", "slow_first_token;ms=300, upstream_timeout"]) {
      const startedAt = performance.now();
      await chat(scenario);
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(295);
    }
  });

  it("slow_first_token ends when the client leaves", async () => {
    const leaving = AbortSignal.timeout(200);
    const call = fetch(`${api.url}/v1/chat/completions`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${organization.keys.test}`,
        "content-type": "application/json",
        "sundial-scenario": "slow_first_token;ms=30000",
      },
      body: JSON.stringify(question),
      signal: leaving,
    });
    await expect(call).rejects.toThrow();
    await expect
      .poll(
        async () => {
          const page = await api.call("GET", "/v1/requests?code=client_disconnected", { key: organization.keys.test });
          return page.body.data?.length;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
  });
});

describe("the same key, body and scenario", () => {
  it.each(["upstream_overloaded", "refusal", "content_filtered", "tool_call", "long_output;tokens=50", "cut_stream"])(
    "give the same bytes: %s",
    async (scenario) => {
      const ask = () => chat(scenario, { body: { tools, stream: true } });
      expect(steady(await ask())).toBe(steady(await ask()));
    },
  );
});

describe("what is refused", () => {
  it("a live key, a person, and a call without a credential", async () => {
    const person = await organization.createPerson("owner");
    expectProblem(await chat("refusal", { key: organization.keys.live }), {
      operationId,
      code: "scenario_not_allowed",
    });
    for (const key of [person.token, undefined]) {
      const headers = { "sundial-scenario": "internal_error" };
      const answer = await api.call("GET", "/v1/versions", { headers, ...(key ? { key } : {}) });
      expectProblem(answer, { operationId: "listVersions", code: "scenario_not_allowed" });
    }
  });

  it.each([
    ["rate_limitd", "unknown_scenario", "Did you mean `rate_limited`?"],
    ["error;code=upstream_timout", "unknown_scenario", "Did you mean `upstream_timeout`?"],
    ["organization_limit_reached", "scenario_not_applicable", "never answers"],
    ["cut_stream", "scenario_not_applicable", "`stream`"],
    ["malformed_chunk", "scenario_not_applicable", "`stream`"],
    ["tool_call", "scenario_not_applicable", "no tools"],
    ["slow_first_token;ms=30001", "invalid_scenario", "from 0 to 30000"],
    ["slow_first_token;ms=1.5", "invalid_scenario", "whole number"],
    ["slow_first_token;m=1", "invalid_scenario", "Did you mean `ms`?"],
    ["error", "invalid_scenario", "needs the parameter `code`"],
    ["refusal, content_filtered", "invalid_scenario", "cannot both happen"],
    ["refusal, internal_error", "invalid_scenario", "cannot both happen"],
    ['"refusal"', "invalid_scenario", "bare name"],
    ["refusal;;", "invalid_scenario", "not a list"],
  ])("%s", async (scenario, code, text) => {
    const answer = await chat(scenario);
    expectProblem(answer, { operationId, code });
    expect(answer.body.detail).toContain(text);
    expect(answer.body.param).toBe("Sundial-Scenario");
  });

  it("a scenario of chat in a list", async () => {
    const headers = { "sundial-scenario": "refusal" };
    const answer = await api.call("GET", "/v1/models", { key: organization.keys.test, headers });
    expectProblem(answer, { operationId: "listModels", code: "scenario_not_applicable" });
  });

  it("a header that names nothing", async () => {
    expectProblem(await chat(""), { operationId, code: "invalid_scenario" });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
