import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { meterKey } from "../catalogue/meter-key.ts";
import { type Collector, CollectorError } from "../collector.ts";
import { billingCustomers, meterEvents } from "../tables/collecting.ts";
import { runBounded } from "./run-bounded.ts";
import { settleStaleEvents } from "./settle-stale-events.ts";

export interface SendMeterEventsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly collector: Collector;
  /** Replaced in tests, which let no time pass. */
  readonly wait: (ms: number) => Promise<void>;
  /** Of all customers and meters; of one there is never more than one. */
  readonly callsAtOnce?: number;
}

export interface SendOutcome {
  readonly sent: number;
  readonly rejected: number;
  /** Tried in vain; the next run tries again. */
  readonly left: number;
  /** First tried so long ago that only a person, or the collector's sums, can say whether they were taken. */
  readonly stale: number;
}

const hour = 3_600_000;
const day = 24 * hour;
/** An identifier is known for 24 hours. One hour less, so that a slow run cannot send what is no longer recognized. */
export const resendWithinMs = 23 * hour;
/** The collector takes 35 days of the past; a run may take its time. */
export const reportWithinMs = 35 * day - hour;
const batchSize = 500;
const callsAtOnceUsual = 8;
const triesMax = 5;
const firstPauseMs = 500;
const pauseMaxMs = 30_000;

export type PendingEvent = typeof meterEvents.$inferSelect & { readonly customerId: string };

/**
 * Reports what waits, each entry at most once a run. An answer of "known" means delivered. What was first tried more than 23 hours ago is not sent again before the
 * collector's sums say that it did not arrive. One run at a time: the caller sees to that.
 */
export async function sendMeterEvents(deps: SendMeterEventsDeps): Promise<SendOutcome> {
  await setAsideStale(deps);
  const stale = await settleStaleEvents(deps);
  const total = { sent: 0, rejected: 0, left: 0, stale };
  for (let after: Place | undefined; ; ) {
    const batch = await takeBatch(deps, after);
    if (batch.length === 0) return total;
    after = batch.at(-1);
    const outcome = await sendBatch(deps, batch);
    total.sent += outcome.sent;
    total.rejected += outcome.rejected;
    total.left += outcome.left;
  }
}

async function setAsideStale({ db, clock }: SendMeterEventsDeps): Promise<void> {
  const tooOld = new Date(clock.nowMs() - resendWithinMs);
  await db
    .update(meterEvents)
    .set({ state: "stale" })
    .where(and(eq(meterEvents.state, "pending"), lt(meterEvents.firstTriedAt, tooOld)));
}

/** Old minutes first; within one, all customers beside each other. */
type Place = Pick<PendingEvent, "minute" | "identifier">;

/** Marks entries as tried before they are sent: after a crash it must be known since when they may be there. */
async function takeBatch({ db, clock }: SendMeterEventsDeps, after: Place | undefined): Promise<PendingEvent[]> {
  const next = await db
    .select({ identifier: meterEvents.identifier, customerId: billingCustomers.customerId })
    .from(meterEvents)
    .innerJoin(billingCustomers, eq(billingCustomers.organizationId, meterEvents.organizationId))
    .where(and(eq(meterEvents.state, "pending"), after && isAfter(after)))
    .orderBy(asc(meterEvents.minute), asc(meterEvents.identifier))
    .limit(batchSize);
  if (next.length === 0) return [];
  const customers = new Map(next.map(({ identifier, customerId }) => [identifier, customerId]));
  const events = await db
    .update(meterEvents)
    .set({
      attempts: sql`${meterEvents.attempts} + 1`,
      firstTriedAt: sql`coalesce(${meterEvents.firstTriedAt}, ${clock.now().toISOString()}::timestamptz)`,
    })
    .where(and(inArray(meterEvents.identifier, [...customers.keys()]), eq(meterEvents.state, "pending")))
    .returning();
  return events
    .map((event) => ({ ...event, customerId: customers.get(event.identifier) ?? "" }))
    .sort((a, b) => a.minute.getTime() - b.minute.getTime() || (a.identifier < b.identifier ? -1 : 1));
}

function isAfter({ minute, identifier }: Place) {
  return sql`(${meterEvents.minute}, ${meterEvents.identifier}) > (${minute.toISOString()}::timestamptz, ${identifier})`;
}

async function sendBatch(
  deps: SendMeterEventsDeps,
  batch: readonly PendingEvent[],
): Promise<Omit<SendOutcome, "stale">> {
  const sent: string[] = [];
  const counts = { rejected: 0, left: 0 };
  const meters = Map.groupBy(batch, (event) => `${event.customerId} ${event.model} ${event.tokenClass}`);
  try {
    await runBounded([...meters.values()], deps.callsAtOnce ?? callsAtOnceUsual, async (events) => {
      for (const event of events) {
        const failure = await sendOne(deps, event);
        if (failure === undefined) sent.push(event.identifier);
        else counts[failure] += 1;
      }
    });
  } finally {
    // Together: a crash before it costs no more than repetitions, which count once.
    if (sent.length > 0)
      await deps.db
        .update(meterEvents)
        .set({ state: "sent", error: null, sentAt: deps.clock.now() })
        .where(inArray(meterEvents.identifier, sent));
  }
  return { sent: sent.length, ...counts };
}

/** Undefined when it was delivered. */
async function sendOne(deps: SendMeterEventsDeps, event: PendingEvent): Promise<"rejected" | "left" | undefined> {
  const tooOld = deps.clock.nowMs() - event.minute.getTime() > reportWithinMs;
  const failure = tooOld ? outsideWindow : await report(deps, event);
  if (!failure) return undefined;
  const state = failure.mayPass ? "pending" : "rejected";
  await deps.db
    .update(meterEvents)
    .set({ state, error: failure.code ?? failure.reason })
    .where(eq(meterEvents.identifier, event.identifier));
  return failure.mayPass ? "left" : "rejected";
}

const outsideWindow = { mayPass: false, code: "outside_window", reason: "refused" } as const;

/** Undefined when it was delivered. Tries again for a while, at growing distances or those that the collector asks for. */
async function report(deps: SendMeterEventsDeps, event: PendingEvent): Promise<CollectorError | undefined> {
  const { customerId, model, tokenClass, value, identifier, minute } = event;
  for (let tries = 1; ; tries++) {
    try {
      const meter = meterKey(model, tokenClass);
      await deps.collector.reportMeterValue({ customerId, meter, value, identifier, at: minute });
      return undefined;
    } catch (error) {
      if (!(error instanceof CollectorError)) throw error;
      if (!error.mayPass || tries >= triesMax) return error;
      await deps.wait(Math.min(error.retryAfterMs ?? firstPauseMs * 2 ** (tries - 1), pauseMaxMs));
    }
  }
}
