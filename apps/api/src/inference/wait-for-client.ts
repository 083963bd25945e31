import { setTimeout as sleep } from "node:timers/promises";
import { edgeErrors } from "../errors.ts";

/** Waits that long, or until the client leaves. Throws `client_disconnected` then. */
export async function waitForClient(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  try {
    await sleep(ms, undefined, { signal });
  } catch (cause) {
    throw edgeErrors.client_disconnected({}, { cause });
  }
}
