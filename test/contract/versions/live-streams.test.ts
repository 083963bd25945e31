import { createApp } from "@sundial/api";
import { type Clock, systemClock } from "@sundial/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../../harness/fake-upstream.ts";

/** Live calls have no clock of their own, and versions end: these are made on this day. */
const day = new Date("2026-11-23T12:00:00Z");
const clock: Clock = { ...systemClock, now: () => day };

let api: TestApi;
let app: ReturnType<typeof createApp>;
let upstream: FakeUpstream;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ UPSTREAM_BASE_URL: upstream.url, UPSTREAM_API_KEY: "upstream-secret" });
  app = createApp({ ...api.deps, clock });
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});
beforeEach(() => upstream.reset());

function chat(version: string, body: object): Promise<Response> {
  return Promise.resolve(
    app.request("/v1/chat/completions", {
      method: "POST",
      headers: {
        authorization: `Bearer ${organization.keys.live}`,
        "content-type": "application/json",
        "sundial-version": version,
      },
      body: JSON.stringify({ model: "sundial-2", messages: [{ role: "user", content: "Hello." }], ...body }),
    }),
  );
}

const lastEvent = (text: string) => text.split("\n\n").filter(Boolean).at(-1) ?? "";

describe("a live stream of an older version", () => {
  it("that breaks ends in an error event of that version's form", async () => {
    for (const [version, members] of [
      ["2025-03-12", ["error", "request_id"]],
      ["2025-07-09", undefined],
    ] as const) {
      upstream.behaveOnce({ cutAfterChunks: 4 });
      const answer = await chat(version, { stream: true });
      expect(answer.headers.get("sundial-version")).toBe(version);
      const event = lastEvent(await answer.text());
      expect(event).toMatch(/^event: error\ndata: \{/);
      const problem = JSON.parse(event.slice(event.indexOf("data: ") + 6));
      expect(problem.error.code).toBe("stream_interrupted");
      expect(Object.keys(problem)).toEqual(members ?? expect.arrayContaining(["type", "detail", "retryable"]));
    }
  });

  it("that is refused before it begins is an error of that version's form", async () => {
    upstream.behaveOnce({ status: 500 });
    const answer = await chat("2025-03-12", { stream: true });
    expect(answer.status).toBe(502);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(Object.keys(JSON.parse(await answer.text())).sort()).toEqual(["error", "request_id"]);
  });

  it("reaches the provider in the newest form only", async () => {
    const answer = await chat("2025-03-12", { stream: true, max_completion_tokens: 5 });
    expect(lastEvent(await answer.text())).toBe("data: [DONE]");
    expect(upstream.requests[0]?.body).toMatchObject({ max_completion_tokens: 5, stream: true });
    expect(answer.headers.get("sundial-upstream")).toBe("openai-compatible");
    expect(answer.headers.get("deprecation")).toMatch(/^@\d+$/);
  });
});
