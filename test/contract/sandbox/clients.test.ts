import { GatewayTimeoutError, isApiError, PaymentRequiredError, RateLimitError, Sundial } from "@sundial/sdk";
import OpenAI, { APIError, RateLimitError as OpenAiRateLimitError } from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";

const messages = [{ role: "user" as const, content: "How do I rotate an API key without downtime?" }];
const asStream = { model: "sundial-2", messages, stream: true as const };

let api: TestApi;
let sundial: Sundial;
let openai: OpenAI;
beforeAll(async () => {
  api = await startTestApi();
  const { keys } = await api.createOrganization();
  sundial = new Sundial({ apiKey: async () => keys.test, baseURL: api.url, retriesMax: 0 });
  openai = new OpenAI({ apiKey: keys.test, baseURL: `${api.url}/v1`, maxRetries: 0 });
});
afterAll(() => api.stop());

const asking = (scenario: string) => ({ headers: { "Sundial-Scenario": scenario } });
const errorOf = (doing: Promise<unknown>): Promise<unknown> => doing.then(() => null).catch((error: unknown) => error);

describe("our SDK", () => {
  it("throws the class of the error that was asked for", async () => {
    const limited = await errorOf(
      sundial.chat.completions.create({ model: "sundial-2", messages }, asking("rate_limited;retry_after=3")),
    );
    expect(limited).toBeInstanceOf(RateLimitError);
    const timeout = await errorOf(
      sundial.chat.completions.create({ model: "sundial-2", messages }, asking("upstream_timeout")),
    );
    expect(timeout).toBeInstanceOf(GatewayTimeoutError);
    const spent = await errorOf(
      sundial.chat.completions.create({ model: "sundial-2", messages }, asking("spend_limit_reached")),
    );
    expect(spent).toBeInstanceOf(PaymentRequiredError);
  });

  it("throws the error event of a stream that is cut, after what came before it", async () => {
    const stream = await sundial.chat.completions.create(asStream, asking("cut_stream;after=3"));
    const chunks: unknown[] = [];
    const error = await errorOf(
      (async () => {
        for await (const chunk of stream) chunks.push(chunk);
      })(),
    );
    expect(chunks).toHaveLength(3);
    expect(isApiError(error) && error.code).toBe("stream_interrupted");
  });

  it("throws at a malformed chunk", async () => {
    const stream = await sundial.chat.completions.create(asStream, asking("malformed_chunk;after=2"));
    expect(await errorOf(Array.fromAsync(stream))).toBeInstanceOf(Error);
  });

  it("lists the scenarios", async () => {
    const page = await sundial.sandbox.scenarios.list();
    expect(page.data.map(({ name }) => name)).toContain("cut_stream");
  });
});

describe("the openai client", () => {
  it("throws the class of the error that was asked for", async () => {
    const error = await errorOf(
      openai.chat.completions.create({ model: "sundial-2", messages }, asking("rate_limited;retry_after=3")),
    );
    expect(error).toBeInstanceOf(OpenAiRateLimitError);
  });

  it("throws the error event of a stream that is cut", async () => {
    const stream = await openai.chat.completions.create(asStream, asking("cut_stream;after=3"));
    const error = await errorOf(Array.fromAsync(stream));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: "stream_interrupted" });
  });

  it("throws at a malformed chunk", async () => {
    const stream = await openai.chat.completions.create(asStream, asking("malformed_chunk;after=2"));
    expect(await errorOf(Array.fromAsync(stream))).toBeInstanceOf(SyntaxError);
  });

  it("reads a refusal and a filtered answer", async () => {
    const refused = await openai.chat.completions.create({ model: "sundial-2", messages }, asking("refusal"));
    expect(refused.choices[0]?.message.refusal).toBeTruthy();
    const filtered = await openai.chat.completions.create({ model: "sundial-2", messages }, asking("content_filtered"));
    expect(filtered.choices[0]?.finish_reason).toBe("content_filter");
  });
});
