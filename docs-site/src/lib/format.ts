const numbers = new Intl.NumberFormat("en-US");
const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });

/** 1234567 as "1,234,567". */
export const formatNumber = (value: number | bigint): string => numbers.format(value);

/** 1234567 as "1.2M", for axes. */
export const formatCompact = (value: number): string => compact.format(value);

/** An RFC 3339 instant as "2026-11-23 12:00:05", in UTC. */
export function formatTime(instant: string): string {
  return new Date(instant).toISOString().slice(0, 19).replace("T", " ");
}

/** An RFC 3339 instant as "2026-11-23", in UTC. */
export function formatDay(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Milliseconds as a reader says them: "212 ms", "3.4 s". */
export function formatDuration(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** An exact amount, as the API gives it: "$0.000312", "$1,250.00", "−$3.33". */
export function formatMoney({ amount }: { readonly amount: string }): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(.*)$/.exec(amount) ?? [];
  return `${sign && "−"}$${formatNumber(BigInt(whole || "0"))}${fraction}`;
}

/** An amount to read at a glance, to the cent: "$2.48". One below a cent is exact, because it would be nothing. */
export function formatMoneyRoughly(money: { readonly amount: string }): string {
  const amount = Number(money.amount);
  return amount < 0.01 ? formatMoney(money) : `$${cents.format(amount)}`;
}
