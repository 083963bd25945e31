import type { Check, CheckContext, CheckOutcome } from "../check.ts";

/** Shorter than a lease. */
const timeoutMs = 60_000;

/** Runs one check for a bounded time. What goes wrong in the check itself stands against nobody. */
export async function runCheck(
  check: Check,
  ctx: CheckContext,
  onFailure: (error: unknown) => void,
): Promise<CheckOutcome> {
  const late = Promise.withResolvers<CheckOutcome>();
  const timer = setTimeout(() => late.resolve(unfinished("The check took too long.")), timeoutMs);
  try {
    return await Promise.race([check(ctx), late.promise]);
  } catch (error) {
    onFailure(error);
    return unfinished("The check itself failed, which is our fault.");
  } finally {
    clearTimeout(timer);
  }
}

function unfinished(detail: string): CheckOutcome {
  return { state: "inconclusive", detail, isTransient: true };
}
