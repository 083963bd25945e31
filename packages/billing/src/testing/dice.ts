/** Draws for many random cases: a 32-bit generator (mulberry32), because hashing would take most of the time of a million of them. */
export interface Dice {
  /** At least `min`, at most `max`. */
  integer(min: number, max: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** From 0 to 2^63-1, of any number of digits, and often at an edge. */
  count(): bigint;
}

const edges = [0n, 0n, 1n, 2n, 999n, 2n ** 31n, 2n ** 53n - 1n, 2n ** 53n + 1n, 10n ** 15n, 2n ** 63n - 1n] as const;

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const integer = (min: number, max: number) => min + (next() % (max - min + 1));
  const pick = <Item>(items: readonly [Item, ...Item[]]) => items[integer(0, items.length - 1)] ?? items[0];
  return {
    integer,
    pick,
    count() {
      if (next() % 4 === 0) return pick(edges);
      const bits = (BigInt(next()) << 32n) | BigInt(next());
      return bits >> BigInt(integer(1, 63));
    },
  };
}
