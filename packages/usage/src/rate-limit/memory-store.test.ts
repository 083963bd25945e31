import { fixedClock } from "@sundial/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryRateLimitStore } from "./memory-store.ts";

const requests = { name: "requests-per-minute", limit: 10, periodMs: 60_000 };
const tokens = { name: "tokens-per-minute", limit: 1_000, periodMs: 60_000 };

function world() {
  const clock = fixedClock("2026-11-23T12:00:00Z");
  const store = createMemoryRateLimitStore(clock);
  const take = async (key: string, cost: number, policy = tokens) => {
    const [decision] = await store.take([{ key, policy, cost }]);
    if (!decision) throw new Error("a draw has a decision");
    return decision;
  };
  return { clock, store, take };
}

describe("take", () => {
  it("keeps keys apart", async () => {
    const { take } = world();
    expect(await take("a", 1_000)).toMatchObject({ allowed: true, remaining: 0 });
    expect(await take("a", 1)).toMatchObject({ allowed: false });
    expect(await take("b", 1_000)).toMatchObject({ allowed: true });
  });

  it("draws on all quotas or on none", async () => {
    const { store, take } = world();
    await take("t", 900);
    const refused = await store.take([
      { key: "r", policy: requests, cost: 1 },
      { key: "t", policy: tokens, cost: 200 },
    ]);
    expect(refused.map(({ allowed, remaining }) => ({ allowed, remaining }))).toEqual([
      { allowed: true, remaining: 10 },
      { allowed: false, remaining: 100 },
    ]);
    expect((await take("r", 0, requests)).remaining).toBe(10);
  });

  it("lets in no more than the limit when all ask at once, and one more when its time comes", async () => {
    const { clock, take } = world();
    const all = await Promise.all(Array.from({ length: 50 }, () => take("r", 1, requests)));
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(10);
    const wait = all.at(-1)?.moreInMs ?? 0;
    expect(wait).toBe(6_000);
    clock.advance(wait - 1);
    expect((await take("r", 1, requests)).allowed).toBe(false);
    clock.advance(1);
    expect((await take("r", 1, requests)).allowed).toBe(true);
  });

  it("forgets only what is full again when it sweeps", async () => {
    const { clock, take } = world();
    await take("used up", 1_000);
    for (let key = 0; key < 50_001; key++) await take(`key ${key}`, 1);
    clock.advance(1_000);
    await take("one more", 1);
    expect((await take("used up", 0)).remaining).toBeLessThan(100);
  });
});

describe("settle", () => {
  it("gives back what was drawn too much, and never more than the quota", async () => {
    const { store, take } = world();
    await take("a", 800);
    await store.settle({ key: "a", policy: tokens, cost: -700 });
    expect((await take("a", 0)).remaining).toBe(900);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -2_000, max: 500 }), { maxLength: 20 }), async (costs) => {
        for (const cost of costs) await store.settle({ key: "b", policy: tokens, cost });
        await store.settle({ key: "b", policy: tokens, cost: -100_000 });
        expect(await take("b", 0)).toMatchObject({ allowed: true, remaining: 1_000 });
        expect(await take("b", 1_001)).toMatchObject({ allowed: false });
      }),
      { numRuns: 100 },
    );
  });

  it("takes what was drawn too little, also below zero: a debt delays the next call", async () => {
    const { clock, store, take } = world();
    await take("a", 1_000);
    await store.settle({ key: "a", policy: tokens, cost: 500 });
    const refused = await take("a", 1);
    expect(refused).toMatchObject({ allowed: false, remaining: 0 });
    expect(refused.moreInMs).toBeCloseTo(30_060, 0);
    clock.advance(Math.ceil(refused.moreInMs));
    expect((await take("a", 1)).allowed).toBe(true);
  });
});
