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

  it("forgets a few keys at a time when it holds many, and only those whose quota is whole again", async () => {
    const { clock, store, take } = world();
    await take("used up", 1_000);
    for (let key = 0; key < 50_100; key++) await take(`key ${key}`, 1);
    clock.advance(1_000);
    const before = store.keysHeld();
    await take("one more", 1);
    expect(before - store.keysHeld()).toBeLessThanOrEqual(8);
    for (let call = 0; call < 100; call++) await take("one more", 0);
    expect(store.keysHeld()).toBeLessThanOrEqual(50_000);
    expect((await take("used up", 0)).remaining).toBeLessThan(100);
  });
});

describe("settle", () => {
  it("gives back what was drawn too much, and never more than the quota", async () => {
    const { store, take } = world();
    const taken = await take("a", 800);
    await store.settle({ key: "a", policy: tokens, cost: -700 }, taken);
    expect((await take("a", 0)).remaining).toBe(900);
    await store.settle({ key: "a", policy: tokens, cost: -5_000 }, taken);
    expect(await take("a", 0)).toMatchObject({ allowed: true, remaining: 1_000 });
    expect(await take("a", 1_001)).toMatchObject({ allowed: false });
  });

  it("gives back nothing that time has brought back already", async () => {
    const { clock, store, take } = world();
    const early = await take("a", 1_000);
    clock.advance(61_000);
    expect((await take("a", 1_000)).allowed).toBe(true);
    await store.settle({ key: "a", policy: tokens, cost: -1_000 }, early);
    expect((await take("a", 0)).remaining).toBe(0);
  });

  it("gives all of it back while an earlier draw is still being refilled", async () => {
    const { clock, store, take } = world();
    await take("a", 500);
    const second = await take("a", 500);
    clock.advance(30_000);
    await store.settle({ key: "a", policy: tokens, cost: -500 }, second);
    expect((await take("a", 0)).remaining).toBe(1_000);
  });

  it("never lets the calls of any window use more than the limit and what flows back in it", async () => {
    // Mostly everything that is left, used whole or not at all, so that what is given back wrongly shows.
    const step = fc.record({
      afterMs: fc.oneof(fc.constantFrom(0, 15_000, 30_000, 60_000), fc.nat(70_000)),
      share: fc.constantFrom(0.25, 0.5, 1),
      usedShare: fc.constantFrom(0, 0, 0.5, 1),
      /** After how many other steps the call ends. */
      lasts: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 30 }), async (steps) => {
        const { clock, store, take } = world();
        const admitted: { atMs: number; used: number }[] = [];
        const running: { endsAt: number; end: () => Promise<void> }[] = [];
        for (const [index, { afterMs, share, usedShare, lasts }] of steps.entries()) {
          clock.advance(afterMs);
          const cost = Math.ceil(share * (await take("a", 0)).remaining);
          const used = Math.floor(usedShare * cost);
          const taken = await take("a", cost);
          if (taken.allowed) {
            admitted.push({ atMs: clock.nowMs(), used });
            const end = () => store.settle({ key: "a", policy: tokens, cost: used - cost }, taken);
            running.push({ endsAt: index + lasts, end });
          }
          for (const call of running.filter(({ endsAt }) => endsAt === index)) await call.end();
        }
        for (const [from, first] of admitted.entries()) {
          let sum = 0;
          for (const { atMs, used } of admitted.slice(from)) {
            sum += used;
            expect(sum).toBeLessThanOrEqual(tokens.limit + ((atMs - first.atMs) * tokens.limit) / 60_000 + 0.01);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes what was drawn too little, also below zero: a debt delays the next call", async () => {
    const { clock, store, take } = world();
    const taken = await take("a", 1_000);
    await store.settle({ key: "a", policy: tokens, cost: 500 }, taken);
    const refused = await take("a", 1);
    expect(refused).toMatchObject({ allowed: false, remaining: 0 });
    expect(refused.moreInMs).toBeCloseTo(30_060, 0);
    clock.advance(Math.ceil(refused.moreInMs));
    expect((await take("a", 1)).allowed).toBe(true);
  });
});
