/** The instant `months` after the anchor, its day clamped to the month's length: 31 January, 28 February, 31 March. Seconds. */
export function addMonths(anchor: number, months: number): number {
  const start = new Date(anchor * 1000);
  const first = new Date(start);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), last));
  return first.getTime() / 1000;
}

/** The end of the month that begins at `start`, counted from the anchor. */
export function periodEnd(anchor: number, start: number): number {
  for (let months = 1; ; months++) {
    const end = addMonths(anchor, months);
    if (end > start) return end;
  }
}
