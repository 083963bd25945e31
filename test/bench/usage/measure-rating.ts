import { type CallUsage, classifyTokens, loadPlans, loadPriceBook, periodAt, rateCalls } from "@sundial/billing";
import { systemClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { median } from "../report.ts";

const rows = 100_000;
const plan = "build";

/** How many rows of the ledger are rated in a second of one core, each to the picodollar: the calls of one month of one organization, of all models with a price. */
export function measureRating(rounds: number): number {
  const catalogue = loadCatalogue();
  const prices = loadPriceBook({ plans: loadPlans(), catalogue });
  const period = periodAt(new Date("2026-01-01T00:00:00Z"), systemClock.now());
  const segment = { period, start: period.start, end: period.end, plan };
  const calls = drawCalls(
    [
      ...new Set(
        prices
          .rows(plan)
          .map(({ model, tokenClass }) => `${tokenClass === "embedding" ? "embedding" : "chat"} ${model}`),
      ),
    ],
    period,
  );
  const perSecond = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    const rated = rateCalls({ segment, prices, calls });
    if (rated.length !== rows) throw new Error("a call was not rated");
    return (rows * 1_000_000) / process.cpuUsage(start).user;
  });
  return median(perSecond);
}

function drawCalls(
  models: readonly string[],
  { start, end }: { readonly start: Date; readonly end: Date },
): CallUsage[] {
  const step = (end.getTime() - start.getTime()) / rows;
  return Array.from({ length: rows }, (_, i) => {
    const [kind, model = ""] = models[i % models.length]?.split(" ") ?? [];
    const counted = {
      inputTokens: BigInt(200 + (i % 3_000)),
      cachedInputTokens: BigInt(i % 200),
      outputTokens: BigInt(i % 900),
    };
    const tokens = classifyTokens(kind === "embedding" ? "embedding" : "chat", counted);
    return { id: `req_${i}`, at: new Date(start.getTime() + Math.floor(i * step)), model, tokens };
  });
}
