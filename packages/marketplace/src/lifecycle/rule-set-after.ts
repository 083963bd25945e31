import { coreErrors } from "@sundial/errors";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { ruleSetInForce } from "../rules/rule-set-in-force.ts";
import type { ListingVersion } from "../types.ts";
import type { TransitionEvent } from "./transitions.ts";

/**
 * The rules that a version is judged by after a move: with its first submission those in force, and newer ones when the partner asks for them. Throws
 * `resource_not_found` when there are none of that date, or they are older.
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
  const detail = `The version can be judged by the rules of ${possible.join(" or ")}.`;
  throw coreErrors.resource_not_found(
    { resource: "set of rules for this version", id: wanted },
    { param: "rule_set", issues: [{ pointer: "#/rule_set", detail }] },
  );
}
