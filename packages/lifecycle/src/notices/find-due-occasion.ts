import type { Deprecation } from "@sundial/kernel";

/** When an organization is told of an end, the thank-you left out. */
export interface Occasion {
  readonly name: string;
  readonly at: Date;
}

/** How many days before its end an organization that still uses a thing is told. */
export const noticeDays = [90, 60, 30, 14, 7, 1] as const;
const dayMs = 86_400_000;

/** Every occasion of a deprecation, in the order of time. Days are of 24 hours, so that no time zone and no leap day moves one. */
export function listOccasions(deprecation: Deprecation): Occasion[] {
  const { announcedAt, sunsetAt, brownouts } = deprecation;
  const daysBefore = sunsetAt
    ? noticeDays.map((days) => ({ name: `days_${days}`, at: new Date(sunsetAt.getTime() - days * dayMs) }))
    : [];
  return [
    { name: "announced", at: announcedAt },
    ...[
      // What lies before the announcement was never due.
      ...daysBefore.filter(({ at }) => at > announcedAt),
      // On the day before, from its beginning on: a job that runs once a day comes by before the brownout begins, and before what is due on the day of the brownout itself.
      ...brownouts.map(({ from }, index) => ({ name: `brownout_${index + 1}`, at: startOfDayBefore(from) })),
      ...(sunsetAt ? [{ name: "removed", at: sunsetAt }] : []),
    ].sort((a, b) => a.at.getTime() - b.at.getTime()),
  ];
}

function startOfDayBefore(at: Date): Date {
  return new Date((Math.floor(at.getTime() / dayMs) - 1) * dayMs);
}

/**
 * The one occasion to tell of at an instant: the last one whose time has come. Earlier ones that nobody was told of, because the job stood still or the thing was not used
 * then, are covered by it. Undefined before the announcement, and when the end was called off.
 */
export function findDueOccasion(deprecation: Deprecation, now: Date): Occasion | undefined {
  return deprecation.withdrawn ? undefined : listOccasions(deprecation).findLast(({ at }) => at <= now);
}
