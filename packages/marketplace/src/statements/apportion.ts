/**
 * Divides whole units over exact amounts, given in parts of a unit, by largest remainder: each gets its amount rounded down, and what is left goes, one each,
 * to those whose amount was cut the most, the first of equals first. The units must be what the amounts come to, rounded to the nearest unit; then
 * nobody's differ from the exact amount by a whole one, and an amount without a remainder is given as it is. Amounts may be below zero.
 */
export function apportion(units: bigint, amounts: readonly bigint[], partsPerUnit: bigint): bigint[] {
  const cuts = amounts.map((amount, index) => ({
    index,
    cut: ((amount % partsPerUnit) + partsPerUnit) % partsPerUnit,
  }));
  const shares = amounts.map((amount, index) => (amount - (cuts[index]?.cut ?? 0n)) / partsPerUnit);
  let left = units - shares.reduce((sum, share) => sum + share, 0n);
  if (left < 0n || left > amounts.length) throw new RangeError(`${units} is not what the amounts come to`);
  cuts.sort((one, other) => (one.cut === other.cut ? one.index - other.index : one.cut < other.cut ? 1 : -1));
  for (const { index } of cuts) {
    if (left === 0n) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return shares;
}
