import type { Details, OrderLine } from "../text/read-details.ts";

/** What the lines of an order state for a member of each; undefined when the name is not one of theirs. */
export function lineNumbers(name: string, lines: readonly OrderLine[]): number[] | undefined {
  if (/quantity|qty|count|amount_of/.test(name)) return lines.map(({ quantity }) => quantity);
  if (!/price|cost|amount|total/.test(name)) return undefined;
  const isSum = /total|amount/.test(name);
  return lines.flatMap(({ unitPrice, quantity }) =>
    unitPrice === null ? [] : [isSum ? Number((unitPrice * quantity).toFixed(2)) : unitPrice],
  );
}

/** "40 users affected" states `users_affected`, "total 157.20" states `total`. */
export function numbersBeside(name: string, { numbers }: Details): number[] {
  const wanted = name.split("_").filter((word) => word.length > 2);
  return numbers
    .filter(({ words }) => words.some((word) => wanted.some((each) => stem(each) === stem(word))))
    .map(({ value }) => value);
}

function stem(word: string): string {
  return word.replace(/s$/, "");
}
