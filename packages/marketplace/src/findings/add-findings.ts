import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { listingFindings } from "../tables.ts";
import type { Finding, ListingVersion } from "../types.ts";

/** What a reviewer found. Without a severity it has that of its rule. */
export interface NewFinding extends Pick<Finding, "ruleId" | "pointer" | "evidence" | "fix"> {
  readonly severity: Finding["severity"] | null;
}

/** Stores what the calling reviewer found. Throws `resource_not_found` for a rule that is not in the version's set. */
export async function addFindings(
  tx: Db,
  ctx: MarketplaceContext,
  { version, findings }: { readonly version: ListingVersion; readonly findings: readonly NewFinding[] },
): Promise<void> {
  if (findings.length === 0) return;
  const ruleSet = version.ruleSet ?? "";
  const rules = new Map(ctx.ruleSets.find(({ id }) => id === ruleSet)?.rules.map((rule) => [rule.id, rule]));
  const unknown = findings.flatMap(({ ruleId }, index) => (rules.has(ruleId) ? [] : [{ ruleId, index }]));
  if (unknown.length > 0) throw unknownRules(ruleSet, unknown);
  const stored = findings.map(({ severity, ...finding }) => ({
    ...finding,
    id: ctx.newId("finding"),
    versionId: version.id,
    organizationId: version.organizationId,
    runId: null,
    reviewerId: actorIdOf(ctx.actor),
    ruleSet,
    severity: severity ?? rules.get(finding.ruleId)?.severity ?? "blocking",
    createdAt: ctx.clock.now(),
    resolvedAt: null,
  }));
  await tx.insert(listingFindings).values(stored);
}

function unknownRules(ruleSet: string, unknown: readonly { ruleId: string; index: number }[]) {
  const issues = unknown.map(({ ruleId, index }) => ({
    pointer: `#/findings/${index}/rule_id`,
    detail: `There is no rule ${ruleId} in the set ${ruleSet}.`,
  }));
  return coreErrors.resource_not_found(
    { resource: `rule in the set ${ruleSet}`, id: unknown[0]?.ruleId ?? "" },
    { issues },
  );
}
