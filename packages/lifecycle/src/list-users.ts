import type { Db } from "@sundial/db";
import type { Clock, DeprecatedKind, Deprecation, Mode } from "@sundial/kernel";
import { type Catalogue, priceTokens } from "@sundial/models";
import { type CallSite, listCallSites } from "@sundial/usage";
import type { Use, UsedDeprecation } from "./types.ts";

/** So far back is looked for uses, in whole UTC days before today. */
export const usesDays = 90;
/** So far back tokens and money are summed, in whole UTC days before today. */
export const costDays = 30;
const dayMs = 86_400_000;

export interface ListUsersDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

export interface ListUsersInput {
  readonly deprecations: readonly Deprecation[];
  /** Without it, everyone's uses: for jobs and for the operator. Without a mode, those of both. */
  readonly tenancy?: { readonly organizationId: string; readonly mode?: Mode } | undefined;
}

/** Who used each of the things in the last 90 days. Things that nobody used are there too, with no uses. */
export async function listUsers(deps: ListUsersDeps, input: ListUsersInput): Promise<UsedDeprecation[]> {
  const { deprecations, tenancy } = input;
  const now = deps.clock.now();
  const subjects = (kind: DeprecatedKind) =>
    deprecations.filter((deprecation) => deprecation.kind === kind).map(({ subject }) => subject);
  const sites =
    deprecations.length === 0
      ? []
      : await listCallSites(deps.db, {
          start: startOfDay(now, usesDays),
          tokensFrom: startOfDay(now, costDays),
          using: {
            versions: subjects("version"),
            operations: subjects("operation"),
            models: subjects("model"),
          },
          tenancy,
        });
  return deprecations.map((deprecation) => ({
    deprecation,
    uses: sites
      .filter((site) => isUse(site, deprecation))
      .map((site) => toUse(site, deps.catalogue, now))
      .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime() || (a.apiKeyId < b.apiKeyId ? -1 : 1)),
  }));
}

function startOfDay(now: Date, daysBefore: number): Date {
  return new Date((Math.floor(now.getTime() / dayMs) - daysBefore) * dayMs);
}

function isUse(site: CallSite, { kind, subject }: Deprecation): boolean {
  if (kind === "field") return site.deprecatedFields.some((field) => `${site.operation}.${field}` === subject);
  return site[kind] === subject;
}

function toUse({ deprecatedFields: _, ...site }: CallSite, catalogue: Catalogue, now: Date): Use {
  const model = site.model === null ? undefined : catalogue.find(site.model);
  const days = Math.max(1, Math.ceil((now.getTime() - site.firstSeenAt.getTime()) / dayMs));
  return {
    ...site,
    callsPerDay: Math.ceil(site.calls / days),
    cost: model ? priceTokens(model.prices, site, now) : null,
  };
}
