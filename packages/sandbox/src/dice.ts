import { seededRandom } from "@sundial/kernel";

/** Choices that look random and follow from the seed alone. */
export interface Dice {
  /** Both bounds included; the lower one when they are in the wrong order. */
  integer(min: number, max: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  chance(probability: number): boolean;
  shuffle<Item>(items: readonly Item[]): Item[];
  text(length: number, alphabet: string): string;
}

export function createDice(seed: string): Dice {
  const random = seededRandom(seed);

  function fraction(): number {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32;
  }

  function integer(min: number, max: number): number {
    return max <= min ? min : min + Math.floor(fraction() * (max - min + 1));
  }

  return {
    integer,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    chance: (probability) => fraction() < probability,
    shuffle: (items) => {
      const ranked = items.map((item) => ({ item, rank: fraction() }));
      return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
    },
    text: (length, alphabet) => Array.from({ length }, () => alphabet.charAt(integer(0, alphabet.length - 1))).join(""),
  };
}
