/**
 * Divides a whole amount by weights, by largest remainder: each part is its quota rounded down, and what is left goes, one each, to those whose quota
 * was cut the most, the first of equals first. The parts add up to the amount exactly. Nothing here is below zero.
 */
export function apportion(amount: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) {
    if (amount !== 0n) throw new RangeError("an amount cannot be divided by weights that are all zero");
    return weights.map(() => 0n);
  }
  const parts = weights.map((weight) => (amount * weight) / whole);
  let left = amount - parts.reduce((sum, part) => sum + part, 0n);
  const cuts = weights
    .map((weight, index) => ({ index, cut: (amount * weight) % whole }))
    .sort((one, other) => (one.cut === other.cut ? one.index - other.index : one.cut < other.cut ? 1 : -1));
  for (const { index } of cuts) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts;
}
