/** Calls `work` when woken, never twice at the same time: a wake-up during a run makes it run once more. */
export function runOneAtATime(work: () => Promise<unknown>): { wake(): void; idle(): Promise<void> } {
  let running: Promise<void> | undefined;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await work();
    } while (again);
    running = undefined;
  }

  return {
    wake() {
      again = true;
      running ??= run();
    },
    async idle() {
      await running;
    },
  };
}
