/** Work that is done in groups: all that arrives while a group is under way shares the next one. */
export interface GroupCommit<Item> {
  /** False when more is waiting already than may. */
  add(item: Item): boolean;
  /** Resolves when everything added so far is done. */
  drain(): Promise<void>;
}

export interface GroupCommitOptions<Item> {
  readonly batchMax: number;
  readonly waitingMax: number;
  /** Does the work and tells each item what came of it; must not throw. */
  commit(batch: readonly Item[]): Promise<void>;
}

/** One group at a time: a second beside it would halve the groups, which costs more calls a second than it saves waiting. */
export function createGroupCommit<Item>({ batchMax, waitingMax, commit }: GroupCommitOptions<Item>): GroupCommit<Item> {
  const waiting: Item[] = [];
  const idle: (() => void)[] = [];
  let running = false;

  function schedule(): void {
    if (running || waiting.length === 0) return;
    running = true;
    setImmediate(() => {
      void commit(waiting.splice(0, batchMax)).finally(() => {
        running = false;
        schedule();
        if (!running) for (const tell of idle.splice(0)) tell();
      });
    });
  }

  return {
    add(item) {
      if (waiting.length >= waitingMax) return false;
      waiting.push(item);
      schedule();
      return true;
    },
    drain: () =>
      new Promise((resolve) => {
        if (running) idle.push(resolve);
        else resolve();
      }),
  };
}
