import { loadPlans } from "@sundial/billing";
import { operations } from "@sundial/contract";
import { fixedClock } from "@sundial/kernel";
import { createMemoryRateLimitStore } from "@sundial/usage";
import { describe, expect, it } from "vitest";
import type { Caller } from "../api-app.ts";
import { limitRate } from "./limit-rate.ts";
import { bodyOf, keyCaller, tinyApp } from "./testing/tiny-app.ts";

/** Callers that share one store: the plan free has 60 requests a minute. */
function world() {
  const clock = fixedClock("2026-11-23T12:00:00Z");
  const deps = { rateLimits: createMemoryRateLimitStore(clock), plans: loadPlans() };
  const caller = (who: Caller | undefined, operationId: "listMembers" | "createEmbedding" = "listMembers") => {
    const app = tinyApp({ operation: operations[operationId], operationId, ...(who && { caller: who }) });
    app.use(limitRate(deps));
    app.get("/", (c) => c.json({ code: "let in", limits: c.get("limits")?.key ?? null }));
    return () => app.request("/");
  };
  return { clock, caller };
}

const codeOf = async (answer: Response) => (await bodyOf(answer)).code;
async function useUp(call: () => Response | Promise<Response>) {
  for (let used = 0; used < 60; used++) expect((await call()).status).toBe(200);
}

describe("limitRate", () => {
  it("lets the plan's requests in, refuses the next one, and says truly when it can pass", async () => {
    const { clock, caller } = world();
    const call = caller(keyCaller);
    await useUp(call);
    const refused = await call();
    expect([refused.status, await codeOf(refused)]).toEqual([429, "rate_limit_exceeded"]);
    clock.advance(999);
    expect((await call()).status).toBe(429);
    clock.advance(1);
    expect((await call()).status).toBe(200);
  });

  it("counts all keys of an organization and mode together, and others apart", async () => {
    const { caller } = world();
    await useUp(caller(keyCaller));
    const actor = { kind: "key", keyId: "key_2", scopes: new Set<string>() } as const;
    expect((await caller({ ...keyCaller, actor })()).status).toBe(429);
    expect((await caller({ ...keyCaller, mode: "live" })()).status).toBe(200);
    expect((await caller({ ...keyCaller, organizationId: "org_2" })()).status).toBe(200);
  });

  it("counts people by themselves, so that a program cannot lock its owner out", async () => {
    const { caller } = world();
    await useUp(caller(keyCaller));
    const actor = { kind: "person", userId: "usr_1", role: "owner", scopes: new Set<string>() } as const;
    const answer = await caller({ ...keyCaller, actor })();
    expect([answer.status, (await bodyOf(answer)).limits]).toEqual([200, "usr_1"]);
    expect(answer.headers.get("x-ratelimit-limit-requests")).toBe("1200");
  });

  it("says what is left, except of inference, which knows it only when it has drawn tokens too", async () => {
    const { caller } = world();
    expect((await caller(keyCaller)()).headers.get("x-ratelimit-remaining-requests")).toBe("59");
    expect((await caller(keyCaller, "createEmbedding")()).headers.has("ratelimit")).toBe(false);
  });

  it("gives a plan that it does not know the limits of free, and nobody none", async () => {
    const { caller } = world();
    const unknown = await caller({ ...keyCaller, plan: "bygone" })();
    expect(unknown.headers.get("x-ratelimit-limit-requests")).toBe("60");
    expect((await bodyOf(caller(undefined)())).limits).toBeNull();
  });
});
