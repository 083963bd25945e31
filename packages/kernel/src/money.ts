/** An amount of 1e-12 USD. Arithmetic stays in BigInt; nothing is rounded before an invoice line. */
export type Picodollars = bigint;

const scale = 12;

/** The exact amount in USD as a decimal string, at least two decimals: 1_500_000_000_000n is "1.50". */
export function toDecimalString(amount: Picodollars): string {
  const sign = amount < 0n ? "-" : "";
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/, "").padEnd(2, "0");
  return `${sign}${digits.slice(0, -scale)}.${fraction}`;
}

/** Reads a decimal string of USD exactly. Throws a RangeError on anything else, also on more than 12 decimals. */
export function fromDecimalString(text: string): Picodollars {
  const match = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal amount with at most ${scale} decimals: ${JSON.stringify(text)}`);
  const magnitude = BigInt(`${match[2]}${(match[3] ?? "").padEnd(scale, "0")}`);
  return match[1] === "-" ? -magnitude : magnitude;
}
