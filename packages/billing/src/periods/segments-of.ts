import type { Period, PlanChange, Segment } from "./types.ts";

const minuteMs = 60_000;

/**
 * The period cut where the plan changes; together the segments are the period. `planChanges` are in the order in which they were made, the first
 * one being the beginning of the subscription: of two at the same instant the later one holds, and one to the same plan changes nothing. Throws a
 * RangeError when no plan is in force at the start, or when a change lies in the middle of a minute, where roll-ups could not be told apart.
 */
export function segmentsOf(period: Period, planChanges: readonly PlanChange[]): Segment[] {
  const ordered = planChanges.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const first = ordered.findLast(({ at }) => at <= period.start);
  if (!first) throw new RangeError(`no plan is in force at ${period.start.toISOString()}`);
  const inside = ordered.filter(({ at }) => at > period.start && at < period.end);
  for (const { at } of inside) {
    if (at.getTime() % minuteMs !== 0)
      throw new RangeError(`a plan changes at a whole minute, not ${at.toISOString()}`);
  }
  const changes = [{ at: period.start, plan: first.plan }, ...inside]
    .filter(({ at }, i, all) => all[i + 1]?.at.getTime() !== at.getTime())
    .filter(({ plan }, i, all) => all[i - 1]?.plan !== plan);
  return changes.map(({ at, plan }, i) => ({ period, start: at, end: changes[i + 1]?.at ?? period.end, plan }));
}
