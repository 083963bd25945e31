import type { CheckResult, ListingFinding } from "@sundial/sdk";

/** How many findings stand against a version; null when there are none. A warning stands against nobody: people weigh it. */
export function sayFindings(findings: readonly Pick<ListingFinding, "severity">[]): string | null {
  const blocking = findings.filter(({ severity }) => severity === "blocking").length;
  if (blocking > 0) return blocking === 1 ? "One finding stands against it." : `${blocking} findings stand against it.`;
  const warnings = findings.length;
  if (warnings === 0) return null;
  return `Nothing stands against it. ${warnings === 1 ? "One warning is" : `${warnings} warnings are`} for the reviewers to weigh.`;
}

/** What became of a check, as its badge says it: one that found nothing but warnings does not stop the version, so it did not fail. */
export function outcomeOf(
  { rule_id, state }: Pick<CheckResult, "rule_id" | "state">,
  findings: readonly Pick<ListingFinding, "rule_id" | "severity" | "is_automated">[],
): string {
  const own = findings.filter((finding) => finding.is_automated && finding.rule_id === rule_id);
  const isWarning = own.length > 0 && own.every(({ severity }) => severity === "warning");
  return state === "failed" && isWarning ? "warning" : state;
}
