import { describeFailure } from "./describe-failure.ts";
import { findTarget } from "./find-target.ts";
import type { Network } from "./network.ts";
import { type Opened, openPinned, type Sending } from "./open-pinned.ts";
import type { Insecure, Refused, Silent } from "./outcome.ts";

export interface SafelyOpened {
  readonly kind: "opened";
  readonly opened: Opened;
  readonly url: URL;
}

/** Judges one address and, if it may be asked, sends one request there. Never throws. */
export async function openSafely(
  network: Network,
  address: string,
  sending: Sending,
): Promise<SafelyOpened | Refused | Insecure | Silent> {
  try {
    const target = await beforeEnd(findTarget(network, address), sending.signal);
    if (target.kind !== "target") return target;
    return { kind: "opened", opened: await openPinned(network, target, sending), url: target.url };
  } catch (error) {
    return describeFailure(error);
  }
}

/** A look-up cannot be called off, but nobody has to wait for it. */
async function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const ended = Promise.withResolvers<never>();
  const stop = () => ended.reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, ended.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
