import type { ReadContext } from "@sundial/db";
import { and, count, gt, inArray, lt, ne, notInArray, sql } from "drizzle-orm";
import { type Stage, stages, statesOfStage, targetHours } from "../lifecycle/stages.ts";
import { listingTransitions, listingVersions } from "../tables.ts";

/** How long a stage takes. */
export interface ReviewTime {
  readonly stage: Stage;
  readonly targetHours: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly ended: number;
  /** Null when none ended. */
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
}

const days = 90;

/**
 * How long each stage took in the last 90 days, for everyone to see. A stage ends with the move that leaves it; what partners withdrew did not end by
 * the operator's work and is not counted.
 */
export async function getReviewTimes(
  ctx: Pick<ReadContext, "db" | "clock">,
): Promise<{ readonly stages: readonly ReviewTime[]; readonly measuredAt: Date }> {
  const measuredAt = ctx.clock.now();
  const times: ReviewTime[] = [];
  for (const stage of stages)
    times.push({
      stage,
      targetHours: targetHours[stage],
      ...(await countWaiting(ctx, stage, measuredAt)),
      ...(await measureEnded(ctx, stage, measuredAt)),
    });
  return { stages: times, measuredAt };
}

async function countWaiting({ db }: Pick<ReadContext, "db">, stage: Stage, now: Date) {
  const isWaiting = inArray(listingVersions.state, [...statesOfStage[stage]]);
  return {
    waiting: await db.$count(listingVersions, isWaiting),
    overdue: await db.$count(listingVersions, and(isWaiting, lt(listingVersions.stageDueAt, now))),
  };
}

async function measureEnded({ db }: Pick<ReadContext, "db">, stage: Stage, now: Date) {
  const { fromState, toState, event, createdAt, stageBeganAt } = listingTransitions;
  const hours = sql`extract(epoch from ${createdAt} - ${stageBeganAt}) / 3600`;
  const quantile = (part: number) =>
    sql<
      number | null
    >`round((percentile_cont(${part}::double precision) within group (order by ${hours}))::numeric, 2)::double precision`;
  const since = new Date(now.getTime() - days * 86_400_000);
  const [row] = await db
    .select({ ended: count(), medianHours: quantile(0.5), p90Hours: quantile(0.9) })
    .from(listingTransitions)
    .where(
      and(
        inArray(fromState, [...statesOfStage[stage]]),
        notInArray(toState, [...statesOfStage[stage]]),
        ne(event, "withdraw"),
        gt(createdAt, since),
      ),
    );
  return row ?? { ended: 0, medianHours: null, p90Hours: null };
}
