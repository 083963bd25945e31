import type { Deprecation } from "@sundial/kernel";

/** One publication of an end, in days. */
export interface PublishedEnd {
  readonly announced: string;
  readonly deprecated: string;
  readonly sunset?: string;
  readonly withdrawn?: true;
  /** When it was published, of every publication of an end but the first. */
  readonly published?: string;
}

/** Of each end, such as `field createChatCompletion.user`, every publication, oldest first. */
export type EndsLock = Readonly<Record<string, readonly PublishedEnd[]>>;

/** Holds the ends of versions, operations and members against what was published: none moves earlier, and none disappears before it took place. A later day, a day that is set or taken back and a withdrawal are publications of their own, and `revision` counts them. */
export function compareEndsLock(
  locked: EndsLock,
  deprecations: readonly Deprecation[],
  today: string,
): { readonly broken: readonly string[]; readonly added: readonly string[]; readonly next: EndsLock } {
  const ends = deprecations.map((deprecation) => compareEnd(deprecation, locked, today));
  const names = new Set(ends.map(({ name }) => name));
  const gone = Object.entries(locked).filter(([name]) => !names.has(name));
  const tooSoon = gone.filter(([, all]) => !(all.at(-1)?.withdrawn || (all.at(-1)?.sunset ?? "9999") <= today));
  return {
    broken: [
      ...tooSoon.map(([name]) => `${name} was published and is gone before its end: withdraw it`),
      ...ends.flatMap(({ broken }) => broken),
    ],
    added: ends.flatMap(({ isNew, name }) => (isNew ? [name] : [])),
    next: Object.fromEntries([...gone, ...ends.map(({ name, next }) => [name, next] as const)].sort(byName)),
  };
}

function compareEnd(deprecation: Deprecation, locked: EndsLock, today: string) {
  const name = `${deprecation.kind} ${deprecation.subject}`;
  const known = locked[name] ?? [];
  const last = known.at(-1);
  const now = toPublished(deprecation);
  const isNew = last === undefined || !isSame(last, now);
  const next = isNew ? [...known, last ? { ...now, published: today } : now] : known;
  const revision = next.slice(1).filter((each, index) => isMoved(next[index], each)).length;
  const broken = [
    ...(last ? earlierThan(last, now) : []),
    ...(deprecation.revision === revision
      ? []
      : [`its revision is ${revision}, because it was published so often since`]),
  ];
  return { name, next, isNew, broken: broken.map((what) => `${name}: ${what}`) };
}

function toPublished({ announcedAt, deprecatedAt, sunsetAt, withdrawn }: Deprecation): PublishedEnd {
  const toDay = (at: Date) => at.toISOString().slice(0, 10);
  return {
    announced: toDay(announcedAt),
    deprecated: toDay(deprecatedAt),
    ...(sunsetAt && { sunset: toDay(sunsetAt) }),
    ...(withdrawn && { withdrawn }),
  };
}

function isSame({ published: _, ...last }: PublishedEnd, now: PublishedEnd): boolean {
  return JSON.stringify(last) === JSON.stringify(now);
}

function earlierThan(last: PublishedEnd, now: PublishedEnd): string[] {
  // A day that was never set may be any.
  return (["announced", "deprecated", "sunset"] as const).flatMap((what) => {
    const [before, after] = [last[what], now[what]];
    if (before === undefined || after === undefined || after >= before) return [];
    return [`${what} was published for ${before} and never moves earlier, to ${after}`];
  });
}

function isMoved(before: PublishedEnd | undefined, now: PublishedEnd): boolean {
  return before?.sunset !== now.sunset || before?.withdrawn !== now.withdrawn;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
