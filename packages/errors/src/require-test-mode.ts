import type { CallContext } from "@sundial/kernel";
import { coreErrors } from "./core-errors.ts";

/** Throws `test_mode_required` when the call was made in live mode. */
export function requireTestMode({ mode }: Pick<CallContext, "mode">): void {
  if (mode !== "test") throw coreErrors.test_mode_required();
}
