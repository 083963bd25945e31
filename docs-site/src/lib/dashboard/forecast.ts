import type { InvoicePreview } from "@sundial/sdk";
import { type MoneyLike, moneyOf, picodollarsOf, roundToCents } from "../exact-money.ts";

const dayMs = 86_400_000;

type Line = InvoicePreview["lines"][number];

/**
 * What the month comes to before credits if usage goes on as it went so far, to the cent. Null in the month's first day, of which nothing follows. What is used beyond what
 * is included costs, so quantities are carried on and not amounts.
 */
export function forecastOf(preview: InvoicePreview, nowMs: number): MoneyLike | null {
  const startMs = Date.parse(preview.period_start);
  const passedMs = BigInt(Math.min(nowMs, Date.parse(preview.period_end)) - startMs);
  if (passedMs < BigInt(dayMs)) return null;
  const wholeMs = BigInt(Date.parse(preview.period_end) - startMs);
  const sum = preview.lines.reduce((total, line) => total + carryOn(line, wholeMs, passedMs), 0n);
  return moneyOf(roundToCents(sum));
}

function carryOn(line: Line, wholeMs: bigint, passedMs: bigint): bigint {
  if (line.kind !== "usage") return picodollarsOf(line.amount);
  if (line.unit_price === null) return (picodollarsOf(line.exact_amount) * wholeMs) / passedMs;
  const quantity = (BigInt(line.quantity) * wholeMs) / passedMs;
  const charged = quantity - BigInt(line.included_quantity);
  return charged > 0n ? charged * picodollarsOf(line.unit_price) : 0n;
}
