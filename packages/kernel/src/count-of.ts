/** A number with its noun: "1 second", "12 seconds", "0 items". The noun is given as it is of one, and has its plural with an s. */
export function countOf(count: number | bigint, noun: string): string {
  return `${count} ${noun}${Number(count) === 1 ? "" : "s"}`;
}
