/** The part of Node's process that this needs. */
interface SignalledProcess {
  on(signal: "SIGTERM" | "SIGINT", listener: () => void): unknown;
  exit(code: number): void;
}

/**
 * Runs `stop` at the first SIGTERM or SIGINT and exits with 0 when it is done, or, after `onFailure`, with 1 when it throws. A terminal and
 * a supervisor may both send a signal: a second one does not cut off what the first lets finish.
 */
export function stopOnSignals(
  own: SignalledProcess,
  { stop, onFailure }: { readonly stop: () => Promise<void>; readonly onFailure: (error: unknown) => void },
): void {
  let isStopping = false;
  const end = async () => {
    if (isStopping) return;
    isStopping = true;
    try {
      await stop();
    } catch (error) {
      onFailure(error);
      return own.exit(1);
    }
    own.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) own.on(signal, () => void end());
}
