const dayMs = 86_400_000;

/** How many UTC days lie between an instant's day and the day of the end: 1 on the day before it, 0 from then on. Null while no day is set. */
export function daysLeft(sunsetAt: Date | null, now: Date): number | null {
  if (sunsetAt === null) return null;
  return Math.max(0, Math.floor(sunsetAt.getTime() / dayMs) - Math.floor(now.getTime() / dayMs));
}
