import { type Entry, findEntries, findTouching, pageOf } from "@sundial/changelog";
import { deprecatedMembers, routes } from "@sundial/contract";
import type { Context } from "hono";
import type { ApiApp, ApiEnv } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { requireOrganization } from "../../require-organization.ts";
import { answerTagged } from "../errors/answer-tagged.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireChangelogEntry } from "./convert.ts";

export function registerListChangelogEntries(app: ApiApp, deps: ContextDeps & Pick<Deps, "env" | "changelog">) {
  app.openapi(routes.listChangelogEntries, async (c) => {
    const { limit, after, mine, breaking, ...filters } = c.req.valid("query");
    const asked = { ...filters, breaking: breaking === undefined ? undefined : breaking === "true" };
    const entries = findEntries(deps.changelog, asked, c.get("asOf") ?? deps.clock.now());
    const shown = mine === true ? await findMine(c, deps, entries) : entries;
    letCache(c);
    const page = pageOf(shown, fromWirePage({ limit, after }));
    return answerTagged(
      c,
      toWirePage(page, (entry) => toWireChangelogEntry(entry, deps.env.PORTAL_URL)),
    );
  });
}

/** The use of members that are to end is kept with each call. */
const keptFields = deprecatedMembers.map(({ deprecation }) => deprecation.subject);

/** What everyone may read needs a caller here, because only calls of an organization can be touched. */
async function findMine(c: Context<ApiEnv>, deps: ContextDeps, entries: readonly Entry[]) {
  requireOrganization(c);
  return findTouching(contextOf(c, deps), entries, keptFields);
}
