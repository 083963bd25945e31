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

/** What the usage page and a bill ask, each up to the last moment, so that no edge is whole. */
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

/** A ledger, and where it ends. */
export interface FilledLedger {
  readonly database: Database;
  readonly until: Date;
}

/** Asks every question of many organizations of each ledger in turn, so that the machine's drift falls on all alike, and gives the spread of each. */
export async function measureQuestions(
  ledgers: readonly FilledLedger[],
  repeats: number,
): Promise<Map<string, Quantiles>[]> {
  const spreads = ledgers.map(() => new Map<string, Quantiles>());
  for (const [name, ask] of Object.entries(questions)) {
    const asking = ranks.map(
      (rank) =>
        ({ database, until }: FilledLedger) =>
          ask(contextOf(database, organizationAt(rank)), until),
    );
    const quantiles = await measureInTurn(ledgers, { asking, repeats });
    for (const [i, spread] of spreads.entries()) spread.set(name, known(quantiles[i]));
  }
  return spreads;
}

/** The first and the last page of a bill's line of the busiest organization: the last must not cost what all before it would. */
export async function measurePages(ledgers: readonly FilledLedger[]): Promise<Map<string, Quantiles>[]> {
  const spreads = ledgers.map(() => new Map<string, Quantiles>());
  const late = await Promise.all(ledgers.map(findLateCursor));
  const after = new Map(ledgers.map((ledger, i) => [ledger, late[i]]));
  const pages = {
    "first 100 calls behind a line": (ledger: FilledLedger) => listLine(ledger, { limit: 100 }),
    "last 100 calls behind a line": (ledger: FilledLedger) =>
      listLine(ledger, { limit: 100, after: after.get(ledger) }),
  };
  for (const [name, ask] of Object.entries(pages)) {
    const quantiles = await measureInTurn(ledgers, { asking: [ask], repeats: 40 });
    for (const [i, spread] of spreads.entries()) spread.set(name, known(quantiles[i]));
  }
  return spreads;
}

interface Asking {
  readonly asking: readonly ((ledger: FilledLedger) => Promise<unknown>)[];
  readonly repeats: number;
}

async function measureInTurn(ledgers: readonly FilledLedger[], { asking, repeats }: Asking): Promise<Quantiles[]> {
  const times = ledgers.map((): number[] => []);
  for (let repeat = 0; repeat <= repeats; repeat++) {
    for (const ask of asking) {
      for (const [i, ledger] of ledgers.entries()) {
        const ms = await timed(() => ask(ledger));
        // The first round fills caches, as the first view of a page does.
        if (repeat > 0) times[i]?.push(ms);
      }
    }
  }
  return times.map(quantilesOf);
}

async function findLateCursor(ledger: FilledLedger): Promise<string | undefined> {
  const start = new Date(minuteOf(ledger.until).getTime() - 3_600_000);
  return (await listLine(ledger, { start, limit: 1 })).nextCursor ?? undefined;
}

function listLine(
  { database, until }: FilledLedger,
  page: { start?: Date; limit: number; after?: string | undefined },
) {
  const end = minuteOf(until);
  const line = {
    start: daysBefore(end, 30),
    end,
    model: "sundial-2",
    tokenClass: "input",
    outcomes: usageOutcomes,
  } as const;
  return listUsageRows(contextOf(database, organizationAt(0)), { ...line, ...page });
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

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a ledger was not asked");
  return value;
}

function daysBefore(end: Date, days: number): Date {
  return new Date(end.getTime() - days * dayMs);
}

function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}
