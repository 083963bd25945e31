const hundredPercent = 10_000n;

/** That percentage of an amount, or null when it is no whole number. Percentages have at most two decimals. */
export function takePercent(amount: bigint, percent: number): bigint | null {
  const product = amount * BigInt(Math.round(percent * 100));
  return product % hundredPercent === 0n ? product / hundredPercent : null;
}
