import { describe, expect, it } from "vitest";
import { apportion } from "./apportion.ts";
import { computeStatement, picodollarsPerCent } from "./compute-statement.ts";
import type { ListingMonth } from "./types.ts";

const months = 100_000;
const monthsEach = 5;

/** Numbers that look random and are the same at each run (mulberry32): a hundred thousand months through fast-check would take the suite minutes. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
type Next = ReturnType<typeof createNumbers>;

/** What is exact of a listing by now, and the cents that statements said. */
interface Account {
  paid: bigint;
  share: bigint;
  paidCents: bigint;
  shareCents: bigint;
}

function monthOf(
  account: Account,
  index: number,
  change: { readonly paid: bigint; readonly share: bigint },
): ListingMonth {
  const left = (exact: bigint, cents: bigint) => exact - cents * picodollarsPerCent;
  const carried = { paid: left(account.paid, account.paidCents), share: left(account.share, account.shareCents) };
  const refunded = change.paid < 0n ? -change.paid : 0n;
  return { listingId: `lst_${index}`, requests: 1n, installations: 1, usage: 0n, refunded, carried, ...change };
}

const shareOf = (paid: bigint, percent: number) => (paid * BigInt(percent)) / 100n;

/** Payments: zero, small, large, and often alike, where remainders tie. Refunds: nothing, a part, or all that was paid. */
function changeOf(next: Next, { paid }: Account): bigint {
  const kind = next(6);
  if (kind === 0) return -paid;
  if (kind === 1) return -(paid * BigInt(next(101))) / 100n;
  return kind === 2 ? 5_000_000_000n * BigInt(next(4)) : BigInt(next(2 ** 31)) * 10n ** BigInt(next(14));
}

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);
const sizeOf = (amount: bigint) => (amount < 0n ? -amount : amount);

/** Makes the statement of a month for accounts that change so, and books its cents. Returns by how much its lines miss its sums. */
function book(
  accounts: readonly Account[],
  changes: readonly { readonly paid: bigint; readonly share: bigint }[],
): bigint {
  const asked = accounts.map((account, index) => monthOf(account, index, changes[index] ?? { paid: 0n, share: 0n }));
  const { lines, paidCents, shareCents } = computeStatement(asked);
  for (const [index, account] of accounts.entries()) {
    const line = lines.find(({ listingId }) => listingId === `lst_${index}`);
    account.paid += changes[index]?.paid ?? 0n;
    account.share += changes[index]?.share ?? 0n;
    account.paidCents += line?.paidCents ?? 0n;
    account.shareCents += line?.shareCents ?? 0n;
  }
  const [paid, share] = [sumOf(lines.map((line) => line.paidCents)), sumOf(lines.map((line) => line.shareCents))];
  return sizeOf(paid - paidCents) + sizeOf(share - shareCents);
}

/** How many of the sums are a whole cent or more from what is exact. */
function countOff(accounts: readonly Account[]): number {
  const isOff = (exact: bigint, cents: bigint) => sizeOf(exact - cents * picodollarsPerCent) >= picodollarsPerCent;
  return accounts.filter((one) => isOff(one.paid, one.paidCents) || isOff(one.share, one.shareCents)).length;
}

describe("computeStatement", () => {
  it(`adds up exactly in ${months} random months with refunds, and to nothing once all is refunded`, () => {
    const next = createNumbers(20_261_126);
    const found = { differences: 0n, off: 0, left: 0n, refunds: 0 };
    for (let made = 0; made < months; made += monthsEach) {
      const percent = next(101);
      const accounts = Array.from({ length: next(8) }, () => ({ paid: 0n, share: 0n, paidCents: 0n, shareCents: 0n }));
      for (let month = 1; month < monthsEach; month++) {
        const changes = accounts.map((account) => {
          const paid = changeOf(next, account);
          if (paid < 0n) found.refunds++;
          return { paid, share: shareOf(account.paid + paid, percent) - account.share };
        });
        found.differences += book(accounts, changes);
        found.off += countOff(accounts);
      }
      const refunds = accounts.map(({ paid, share }) => ({ paid: -paid, share: -share }));
      found.differences += book(accounts, refunds);
      found.left += sumOf(accounts.map(({ paidCents, shareCents }) => sizeOf(paidCents) + sizeOf(shareCents)));
    }
    expect(found).toMatchObject({ differences: 0n, off: 0, left: 0n });
    expect(found.refunds).toBeGreaterThan(50_000);
  });

  const of = (percent: number, ...cents: number[]): ListingMonth[] =>
    cents.map((amount, index) => {
      const paid = BigInt(Math.round(amount * 1e10));
      const account = { paid: 0n, share: 0n, paidCents: 0n, shareCents: 0n };
      return monthOf(account, index, { paid, share: shareOf(paid, percent) });
    });

  it("gives what is left to the listings that were cut the most", () => {
    const { lines, paidCents, shareCents } = computeStatement(of(20, 100.4, 50.4, 10.2));
    expect({ paidCents, shareCents }).toEqual({ paidCents: 161n, shareCents: 32n });
    expect(lines.map((line) => line.paidCents)).toEqual([101n, 50n, 10n]);
    expect(lines.map((line) => line.shareCents)).toEqual([20n, 10n, 2n]);
    expect(computeStatement(of(100, 0.5, 2))).toMatchObject({ paidCents: 2n });
    expect(computeStatement([])).toEqual({ paidCents: 0n, shareCents: 0n, lines: [] });
  });

  it("takes back what was refunded, also below zero", () => {
    expect(computeStatement(of(20, -100.5, 10))).toMatchObject({
      paidCents: -90n,
      shareCents: -18n,
      lines: [{ paidCents: -100n }, { paidCents: 10n }],
    });
  });
});

describe("apportion", () => {
  it("prefers the first of equals, and refuses what the parts do not come to", () => {
    expect(apportion(5n, [5n, 5n, 5n], 3n)).toEqual([2n, 2n, 1n]);
    expect(apportion(-5n, [-5n, -5n, -5n], 3n)).toEqual([-1n, -2n, -2n]);
    expect(apportion(0n, [0n, 0n], 3n)).toEqual([0n, 0n]);
    expect(() => apportion(1n, [0n], 3n).concat(apportion(2n, [0n], 3n))).toThrow(RangeError);
  });
});
