import type { Database } from "@sundial/db";
import { type CallContext, createIds, systemClock, systemRandom } from "@sundial/kernel";
import { type GetUsageInput, getUsage, listUsageRows, sumUsage, usageOutcomes } from "@sundial/usage";
import { organizationAt } from "./seed-ledger.ts";

export interface Quantiles {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const dayMs = 86_400_000;
/** The busy ones, where it is hard, and some of the others. */
const ranks = [...Array(20).keys(), ...Array.from({ length: 20 }, (_, i) => 20 + i * 9)];

type Ask = (ctx: ReturnType<typeof contextOf>, end: Date) => Promise<unknown>;

/** What the usage page and a bill ask, each up to this moment, so that no edge is whole. */
const questions: Readonly<Record<string, Ask>> = {
  "30 days by day": usage(30, { bucket: "day" }),
  "30 days by day and model": usage(30, { bucket: "day", groupBy: "model" }),
  "30 days by day and key": usage(30, { bucket: "day", groupBy: "api_key" }),
  "30 days by day and outcome, one model": usage(30, { bucket: "day", groupBy: "outcome", model: "sundial-2" }),
  "7 days by hour and model": usage(7, { bucket: "hour", groupBy: "model" }),
  "31 days by hour": usage(31, { bucket: "hour" }),
  "24 hours by minute": usage(1, { bucket: "minute" }),
  "bill of a month, by model and outcome": (ctx, end) =>
    sumUsage(ctx, { start: daysBefore(minuteOf(end), 30), end: minuteOf(end) }),
};

/** Asks every question of many organizations in turn, and gives the spread of each. */
export async function measureQuestions(database: Database, repeats: number): Promise<Map<string, Quantiles>> {
  const spread = new Map<string, Quantiles>();
  for (const [name, ask] of Object.entries(questions)) {
    const times: number[] = [];
    for (let repeat = 0; repeat <= repeats; repeat++) {
      for (const rank of ranks) {
        const ms = await timed(() => ask(contextOf(database, organizationAt(rank)), systemClock.now()));
        // The first round fills caches, as the first view of a page does.
        if (repeat > 0) times.push(ms);
      }
    }
    spread.set(name, quantilesOf(times));
  }
  return spread;
}

/** The first and the last page of a bill's line of the busiest organization: the last must not cost what all before it would. */
export async function measurePages(
  database: Database,
): Promise<{ readonly first: Quantiles; readonly last: Quantiles }> {
  const ctx = contextOf(database, organizationAt(0));
  const end = minuteOf(systemClock.now());
  const line = {
    start: daysBefore(end, 30),
    end,
    model: "sundial-2",
    tokenClass: "input",
    outcomes: usageOutcomes,
  } as const;
  const late = await listUsageRows(ctx, { ...line, start: new Date(end.getTime() - 3_600_000), limit: 1 });
  const pages = { first: undefined, last: late.nextCursor ?? undefined };
  const measure = async (after: string | undefined) => {
    const times: number[] = [];
    for (let i = 0; i < 40; i++) times.push(await timed(() => listUsageRows(ctx, { ...line, limit: 100, after })));
    return quantilesOf(times);
  };
  return { first: await measure(pages.first), last: await measure(pages.last) };
}

function usage(days: number, question: Omit<GetUsageInput, "start" | "end">): Ask {
  return (ctx, end) => getUsage(ctx, { ...question, start: daysBefore(end, days), end });
}

function contextOf({ db }: Pick<Database, "db">, organizationId: string) {
  const context: CallContext = {
    organization: { id: organizationId },
    mode: "live",
    actor: { kind: "system", job: "bench" },
    clock: systemClock,
    requestId: createIds(systemClock, systemRandom)("request"),
  };
  return { ...context, db };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = systemClock.monotonicMs();
  await run();
  return systemClock.monotonicMs() - start;
}

function quantilesOf(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

function daysBefore(end: Date, days: number): Date {
  return new Date(end.getTime() - days * dayMs);
}

function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}
