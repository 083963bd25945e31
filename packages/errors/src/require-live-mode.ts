import type { CallContext } from "@sundial/kernel";
import { coreErrors } from "./core-errors.ts";

/** Throws `live_mode_required` when the call was made in test mode. */
export function requireLiveMode({ mode }: Pick<CallContext, "mode">): void {
  if (mode !== "live") throw coreErrors.live_mode_required();
}
