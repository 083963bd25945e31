import { type LeaveSlot, usageErrors } from "@sundial/usage";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";

/** When a call under way ends is not known; a short wait costs little. */
const retryAfterSeconds = 1;

/** Lets so many live inference calls of an organization run at once as its plan allows, each until its last byte. Throws `concurrency_limit_exceeded`. */
export function limitConcurrency({ rateLimits }: Pick<Deps, "rateLimits">): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const limits = c.get("limits");
    const { mode } = c.get("caller") ?? {};
    // Nothing that is scarce stands behind the sandbox.
    if (!limits?.concurrency || mode !== "live" || c.get("operation").scope !== "inference.write") return next();
    const leave = await rateLimits.enter(`${limits.key}:calls`, limits.concurrency);
    if (!leave)
      throw usageErrors.concurrency_limit_exceeded({ limit: limits.concurrency, mode }, { retryAfterSeconds });
    leaveAtTheEnd(c, leave);
    await next();
  };
}

/** Node says of every response that it is closed: when its last byte is out, and when the connection breaks before or while it is written. */
function leaveAtTheEnd(c: Context<ApiEnv>, leave: LeaveSlot): void {
  const outgoing = c.env?.outgoing;
  if (!outgoing || outgoing.closed) leave();
  else outgoing.once("close", leave);
}
