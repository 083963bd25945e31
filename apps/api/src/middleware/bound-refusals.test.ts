import { fixedClock } from "@sundial/kernel";
import { createMemoryRateLimitStore, type RateLimitDecision } from "@sundial/usage";
import { describe, expect, it } from "vitest";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import type { ApiVariables } from "../api-app.ts";
import { boundRefusals } from "./bound-refusals.ts";
import { bodyOf, tinyApp } from "./testing/tiny-app.ts";

function world() {
  const clock = fixedClock("2026-11-23T12:00:00Z");
  const rateLimits = createMemoryRateLimitStore(clock);
  /** Whether the record of such a refused call is kept. */
  const isKept = async (apiKeyId: string, variables: Partial<ApiVariables> = {}): Promise<boolean> => {
    const app = tinyApp({ draft: { ...sampleRecord({ apiKeyId }), committed: false }, ...variables });
    app.get("/", async (c) => {
      await boundRefusals(c, { rateLimits });
      return c.json(c.get("draft") !== undefined);
    });
    return bodyOf(app.request("/"));
  };
  return { clock, isKept };
}

const policy = { name: "requests-per-minute", limit: 1, periodMs: 60_000 };
const decided = (allowed: boolean): ApiVariables["applied"] => {
  const decision: RateLimitDecision = { allowed, remaining: 0, moreInMs: 0, fullInMs: 0, arrivalMs: 0 };
  return [{ policy, decision }];
};

async function keptOf(count: number, isKept: () => Promise<boolean>): Promise<number> {
  let kept = 0;
  for (let call = 0; call < count; call++) if (await isKept()) kept++;
  return kept;
}

describe("boundRefusals", () => {
  it("keeps 60 a minute of each key that were refused before or by the rate limit", async () => {
    const { clock, isKept } = world();
    expect(await keptOf(100, () => isKept("key_1"))).toBe(60);
    expect(await keptOf(100, () => isKept("key_2", { applied: decided(false) }))).toBe(60);
    clock.advance(10_000);
    expect(await keptOf(100, () => isKept("key_1"))).toBe(10);
  });

  it("keeps all that were let in, and all that are committed already", async () => {
    const { isKept } = world();
    expect(await keptOf(100, () => isKept("key_1", { applied: decided(true) }))).toBe(100);
    const draft = { ...sampleRecord({ apiKeyId: "key_1" }), committed: true };
    expect(await keptOf(100, () => isKept("key_1", { draft }))).toBe(100);
  });
});
