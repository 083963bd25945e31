import type { Random } from "@sundial/kernel";

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long after an attempt the next one is made (Standard Webhooks, "Deliverability and reliability"): no formula gives these. The first is at once; in all 75 h 35 min 5 s. */
const waitsMs = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

export const stepsMax = waitsMs.length;
/** From the first attempt to the last, without jitter. */
export const ladderMs = waitsMs.reduce((sum: number, wait) => sum + wait, 0);
/** Waits grow by up to a tenth, so that what failed together does not come back together. */
const jitterMax = 0.1;

export interface LadderPlace {
  /** How many attempts of this ladder have ended, the one that just failed included; at least 1. */
  readonly step: number;
  /** When the first of them began. */
  readonly beganAt: Date;
  /** When the last of them ended. */
  readonly endedAt: Date;
  /** What the endpoint asked for by `Retry-After`, or null. */
  readonly retryAfterMs: number | null;
}

/**
 * When the next attempt is due, or null after the last. Never earlier than the ladder says. An endpoint that asks for more time gets it until the ladder
 * would be over, so that nobody can have an event held for ever.
 */
export function nextAttemptAt({ step, beganAt, endedAt, retryAfterMs }: LadderPlace, random: Random): Date | null {
  const wait = waitsMs[step];
  if (wait === undefined) return null;
  const jittered = wait * (1 + jitterMax * drawFraction(random));
  const leftMs = beganAt.getTime() + ladderMs * (1 + jitterMax) - endedAt.getTime();
  const asked = Math.min(retryAfterMs ?? 0, leftMs);
  return new Date(endedAt.getTime() + Math.ceil(Math.max(jittered, asked)));
}

/** 0 to 1, without 1. */
function drawFraction(random: Random): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) / 65_536;
}
