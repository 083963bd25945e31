import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OperationId } from "@sundial/contract";
import { type ApiError, isApiError, Sundial } from "@sundial/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestAnswer, TestApi } from "../harness/api.ts";
import { startCollectingApi } from "../harness/collecting-api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { writePlan } from "../harness/write-plan.ts";
import { expectProblem } from "./expect-answer.ts";

const plans = mkdtempSync(join(tmpdir(), "plans-"));
const rates = { requests_per_minute: 1_000, tokens_per_minute: 1_000_000, concurrent_requests: 100 };
writePlan(plans, "free", { rate_limits: rates });
writePlan(plans, "paid", { base_per_month: "10.00" });
writePlan(plans, "broke", { spend_limit: { default_per_month: "0.00", max_per_month: "0.00" } });
writePlan(plans, "rare", { rate_limits: { ...rates, requests_per_minute: 1 } });
writePlan(plans, "brief", { rate_limits: { ...rates, tokens_per_minute: 1_500 } });
// Enough for some calls, and too little for a slice, out of which calls would go on.
writePlan(plans, "close", { spend_limit: { default_per_month: "0.10", max_per_month: "0.10" } });
writePlan(plans, "single", { rate_limits: { ...rates, concurrent_requests: 1 } });

let api: TestApi;
let upstream: FakeUpstream;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  // What one of the calls below can cost in the worst case, but not two.
  api = await startCollectingApi({ PLANS_DIR: plans, UPSTREAM_BASE_URL: upstream.url, SPEND_FLOAT_USD: "0.012" });
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
  rmSync(plans, { recursive: true });
});

const question = {
  model: "sundial-1",
  messages: [{ role: "user" as const, content: "Hi" }],
  max_completion_tokens: 1_000,
};
const chat = (key: string) => api.call("POST", "/v1/chat/completions", { key, body: question });
const chatBySdk = (sundial: Sundial) => sundial.chat.completions.create(question);

interface Refusal {
  readonly plan: string;
  readonly code: string;
  readonly operationId?: OperationId;
  readonly call?: (key: string) => Promise<TestAnswer>;
  readonly callBySdk?: (sundial: Sundial) => PromiseLike<unknown>;
  /** Brings things to where the call is refused, and back behind it. */
  readonly around?: (key: string, act: () => Promise<void>) => Promise<void>;
  /** Bounds of `Retry-After` in seconds; null for none, because waiting does not help. */
  readonly retryAfter: readonly [number, number] | null;
}

/** While another call of the key is under way at the provider. */
async function duringAnother(key: string, act: () => Promise<void>): Promise<void> {
  const held = Promise.withResolvers<void>();
  upstream.behaveOnce({ holdHeaders: held.promise });
  const arrived = upstream.nextRequest();
  const other = chat(key);
  await Promise.race([arrived, other.then(({ text }) => Promise.reject(new Error(`answered at once: ${text}`)))]);
  await act();
  held.resolve();
  expect((await other).status).toBe(200);
}

/** While nobody can tell what was spent, and another call has used the float up. */
async function duringTrouble(key: string, act: () => Promise<void>): Promise<void> {
  expect((await chat(key)).status).toBe(200);
  await api.database.sql.begin(async (tx) => {
    await tx`lock table spend_counters in access exclusive mode`;
    await duringAnother(key, act);
  });
}

const refusals: readonly Refusal[] = [
  { plan: "broke", code: "spend_limit_reached", retryAfter: [1, 31 * 86_400] },
  {
    plan: "free",
    code: "payment_method_required",
    operationId: "updateSubscription",
    call: (key) => api.call("PATCH", "/v1/subscription", { key, body: { plan: "paid" } }),
    callBySdk: (sundial) => sundial.subscription.update({ plan: "paid" }),
    retryAfter: null,
  },
  {
    plan: "rare",
    code: "rate_limit_exceeded",
    around: async (key, act) => {
      expect((await chat(key)).status).toBe(200);
      await act();
    },
    retryAfter: [1, 60],
  },
  { plan: "brief", code: "token_limit_exceeded", around: duringAnother, retryAfter: [1, 60] },
  { plan: "single", code: "concurrency_limit_exceeded", around: duringAnother, retryAfter: [1, 1] },
  { plan: "close", code: "spend_check_unavailable", around: duringTrouble, retryAfter: [1, 60] },
];

describe("a call that is refused for money or limits", () => {
  it.each(refusals)("$code: problem details and advice on the wire, the same by the SDK", async (refusal) => {
    upstream.reset();
    const {
      plan,
      code,
      retryAfter,
      operationId = "createChatCompletion",
      call = chat,
      callBySdk = chatBySdk,
    } = refusal;
    const { keys } = await api.createOrganization({ plan });
    const reached = upstream.requests.length;
    await (refusal.around ?? ((_, act) => act()))(keys.live, async () => {
      const before = upstream.requests.length;
      const [answer, error] = await Promise.all([call(keys.live), thrownBy(callBySdk, keys.live)]);
      expectProblem(answer, { operationId, code });
      expect(answer.body).toMatchObject({
        type: answer.body.doc_url,
        doc_url: `${api.deps.env.PORTAL_URL}/errors/${code}`,
        request_log_url: expect.stringContaining(answer.body.request_id),
        retryable: retryAfter !== null,
      });
      const { status, retry_after: seconds } = answer.body;
      expect(error).toMatchObject({ code, status, retryable: retryAfter !== null, docUrl: answer.body.doc_url });
      if (retryAfter) {
        expect(seconds).toBeGreaterThanOrEqual(retryAfter[0]);
        expect(seconds).toBeLessThanOrEqual(retryAfter[1]);
        expect(Math.abs((error.retryAfterSeconds ?? 0) - seconds)).toBeLessThanOrEqual(1);
      } else expect([seconds, error.retryAfterSeconds ?? null]).toEqual([null, null]);
      expect(upstream.requests.length).toBe(before);
    });
    expect(upstream.requests.length - reached).toBeLessThanOrEqual(2);
  });
});

async function thrownBy(callBySdk: (sundial: Sundial) => PromiseLike<unknown>, key: string): Promise<ApiError> {
  try {
    await callBySdk(new Sundial({ apiKey: async () => key, baseURL: api.url, retriesMax: 0 }));
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
  throw new Error("the SDK's call was not refused");
}
