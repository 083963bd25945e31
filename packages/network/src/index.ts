export { describeFailure } from "./describe-failure.ts";
export { findTarget, type Target } from "./find-target.ts";
export { isPublicAddress } from "./is-public-address.ts";
export { type Network, publicNetwork } from "./network.ts";
export type { Opened, Sending } from "./open-pinned.ts";
export { openSafely, type SafelyOpened } from "./open-safely.ts";
export type { Insecure, Refused, Silent } from "./outcome.ts";
