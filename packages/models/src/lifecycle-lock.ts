import { type LifecycleMove, type LifecycleState, lifecycleStates, type Model } from "./types.ts";

/** One publication of a move. Days are dates, brownouts the instants at which they begin. */
export interface PublishedMove {
  readonly announced: string;
  readonly on: string;
  readonly called_off?: string;
  readonly brownouts?: readonly string[];
  /** What is promised if the successor is late. */
  readonly credit?: { readonly by: string; readonly percent: number };
  /** When it was published, of every publication of a move but the first. */
  readonly published?: string;
}

/** What was published of one model: of each move every publication, oldest first. */
export type PublishedLife = Readonly<Partial<Record<LifecycleState, readonly PublishedMove[]>>>;

/** By model. */
export type LifecycleLock = Readonly<Record<string, PublishedLife>>;

export interface LockComparison {
  /** What breaks a promise, each with the model and the move. */
  readonly broken: readonly string[];
  /** What is not locked yet. */
  readonly added: readonly string[];
  /** The lock with it. */
  readonly next: LifecycleLock;
}

/**
 * Holds a catalogue against what was published: no model and no move disappears, no date moves earlier, and no promised credit gets less. Moving one later and calling one off are
 * publications of their own. With `today`, nothing is announced in the past, but for models that are new to the lock.
 */
export function compareLifecycleLock(
  locked: LifecycleLock,
  models: readonly Model[],
  { today }: { readonly today?: string } = {},
): LockComparison {
  const ids = new Set(models.map(({ id }) => id));
  const gone = Object.keys(locked)
    .filter((id) => !ids.has(id))
    .map((id) => `${id} was published and is gone: its file stays, also after its retirement`);
  const compared = models.map((model) => compareLife(model, locked[model.id], today));
  return {
    broken: [...gone, ...compared.flatMap(({ broken }) => broken)],
    added: compared.flatMap(({ added }) => added),
    next: Object.fromEntries([
      ...Object.entries(locked).filter(([id]) => !ids.has(id)),
      ...models.map(({ id }, i) => [id, compared[i]?.next ?? {}] as const),
    ]),
  };
}

/** A published move that was put off. Days as YYYY-MM-DD. */
export interface PostponedMove {
  readonly to: LifecycleState;
  readonly from: string;
  readonly until: string;
  readonly publishedOn: string;
}

/** Every time that a move of a model was put off, each state's oldest first. */
export function listPostponedMoves(life: PublishedLife | undefined): PostponedMove[] {
  return lifecycleStates.flatMap((to) =>
    (life?.[to] ?? []).flatMap(({ on, published }, index, all) => {
      const from = all[index - 1]?.on;
      return from === undefined || from === on || published === undefined
        ? []
        : [{ to, from, until: on, publishedOn: published }];
    }),
  );
}

/** How often the published end of a model was moved later, called off, or taken up again. */
export function revisionOf(life: PublishedLife | undefined): number {
  return (["deprecated", "retired"] as const)
    .map((state) => life?.[state] ?? [])
    .reduce((sum, published) => sum + published.slice(1).filter((each, i) => isMoved(published[i], each)).length, 0);
}

function compareLife(model: Model, locked: PublishedLife | undefined, today: string | undefined) {
  const broken: string[] = [];
  const added: string[] = [];
  const next: Partial<Record<LifecycleState, readonly PublishedMove[]>> = {};
  for (const state of lifecycleStates) {
    const published = locked?.[state] ?? [];
    const move = model.lifecycle.moves.find(({ to }) => to === state);
    const last = published.at(-1);
    const now = move && toPublished(move);
    if (published.length > 0) next[state] = published;
    if (!now && last) broken.push(`${model.id}: the move to ${state} was published and is gone: call it off`);
    if (!now || (last && isSame(last, now))) continue;
    const refused = last ? earlierThan(last, now) : announcedTooLate(now, locked && today);
    const day = last && today !== undefined ? { published: today } : {};
    if (refused === null) next[state] = [...published, { ...now, ...day }];
    if (refused === null) added.push(`${model.id}: the move to ${state} on ${now.on}`);
    else broken.push(`${model.id}: the move to ${state} ${refused}`);
  }
  return { broken, added, next };
}

function isSame({ published: _, ...last }: PublishedMove, now: PublishedMove): boolean {
  return JSON.stringify(last) === JSON.stringify(now);
}

function toPublished({ announcedAt, at, calledOffAt, brownouts, creditIfLate }: LifecycleMove): PublishedMove {
  return {
    announced: toDay(announcedAt),
    on: toDay(at),
    ...(calledOffAt === null ? {} : { called_off: toDay(calledOffAt) }),
    ...(brownouts.length === 0 ? {} : { brownouts: brownouts.map(({ from }) => from.toISOString()) }),
    ...(creditIfLate && {
      credit: { by: toDay(creditIfLate.successorActiveBy), percent: creditIfLate.percentOfUsage },
    }),
  };
}

function earlierThan(last: PublishedMove, now: PublishedMove): string | null {
  if (now.on < last.on) return `was published for ${last.on} and never moves earlier, to ${now.on}`;
  if (now.announced < last.announced) return `was announced on ${last.announced}, not on ${now.announced}`;
  if (isLess(last.credit, now.credit)) return "promises less if the successor is late than was published";
  const earlier = now.brownouts?.find((from, i) => from < (last.brownouts?.[i] ?? last.brownouts?.at(-1) ?? ""));
  return earlier === undefined ? null : `has a brownout at ${earlier}, earlier than published`;
}

function isLess(last: PublishedMove["credit"], now: PublishedMove["credit"]): boolean {
  return last !== undefined && (now === undefined || now.by > last.by || now.percent < last.percent);
}

function announcedTooLate(now: PublishedMove, today: string | undefined): string | null {
  if (today === undefined || now.announced >= today) return null;
  return `is published on ${today} and cannot have been announced on ${now.announced}`;
}

function isMoved(before: PublishedMove | undefined, now: PublishedMove): boolean {
  return before?.on !== now.on || before.called_off !== now.called_off;
}

function toDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
