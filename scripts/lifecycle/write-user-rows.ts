import { toDecimalString } from "@sundial/kernel";
import { type Use, usesDays } from "@sundial/lifecycle";

/** One use, and whose it is; the organization is undefined when it was deleted since. */
export interface UserRow {
  readonly use: Use;
  readonly organization: { readonly name: string; readonly plan: string } | undefined;
}

const titles = [
  "organization",
  "name",
  "plan",
  "mode",
  "key",
  "operation",
  "model",
  "version",
  "client",
  "calls a day",
  "first seen",
  "last seen",
  "input tokens",
  "output tokens",
  "USD in 30 days",
];

/** The rows as text, aligned for a terminal, or as CSV (RFC 4180), which has its titles also without rows. */
export function writeUserRows(rows: readonly UserRow[], form: "table" | "csv"): string {
  const lines = [titles, ...rows.map(toCells)];
  if (form === "csv") return lines.map((cells) => cells.map(quote).join(",")).join("\r\n");
  if (rows.length === 0) return `Nobody used it in the last ${usesDays} days.`;
  const widths = titles.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function toCells({ use, organization }: UserRow): string[] {
  return [
    use.organizationId,
    organization?.name ?? "",
    organization?.plan ?? "",
    use.mode,
    use.apiKeyId,
    use.operation,
    use.model ?? "",
    use.version,
    use.client ?? "",
    `${use.callsPerDay}`,
    use.firstSeenAt.toISOString().slice(0, 10),
    use.lastSeenAt.toISOString().slice(0, 10),
    `${use.inputTokens}`,
    `${use.outputTokens}`,
    use.cost === null ? "" : toDecimalString(use.cost),
  ];
}

/** What a spreadsheet would run as a formula is made text: names and clients are the callers' own. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
