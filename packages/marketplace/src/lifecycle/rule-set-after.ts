import { coreErrors } from "@sundial/errors";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { ruleSetInForce } from "../rules/rule-set-in-force.ts";
import type { ListingVersion } from "../types.ts";
import type { TransitionEvent } from "./transitions.ts";

/**
 * The rules that a version is judged by after a move: with its first submission those in force, and newer ones when the partner asks for them. Throws
 * `invalid_request` when there are none of that date, or they are older.
 */
export function ruleSetAfter(
  ctx: Pick<MarketplaceContext, "ruleSets" | "clock">,
  move: {
    readonly version: Pick<ListingVersion, "ruleSet">;
    readonly event: TransitionEvent;
    readonly wanted?: string | undefined;
  },
): string | null {
  const { version, event, wanted } = move;
  if (event === "reopen") return null;
  if (event !== "submit") return version.ruleSet;
  const usual = version.ruleSet ?? ruleSetInForce(ctx.ruleSets, ctx.clock.now()).id;
  if (wanted === undefined || wanted === usual) return usual;
  const possible = ctx.ruleSets.map(({ id }) => id).filter((date) => date >= usual);
  if (possible.includes(wanted)) return wanted;
  const summary = `the version can be judged by the rules of ${possible.join(" or ")}.`;
  throw coreErrors.invalid_request(
    { summary },
    { param: "rule_set", issues: [{ pointer: "#/rule_set", detail: "There are no such rules, or they are older." }] },
  );
}
