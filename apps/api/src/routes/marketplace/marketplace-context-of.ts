import type { MarketplaceContext } from "@sundial/marketplace";
import type { Context } from "hono";
import type { ApiEnv } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";

export type MarketplaceDeps = ContextDeps & Pick<Deps, "ruleSets" | "questionnaires" | "env">;

/** The context of a verb that moves versions. */
export function marketplaceContextOf(c: Context<ApiEnv>, deps: MarketplaceDeps): MarketplaceContext {
  return { ...contextOf(c, deps), ruleSets: deps.ruleSets };
}
