import type { ChangelogEntry } from "@sundial/sdk";
import { micromark } from "micromark";
import { formatDay, formatNumber } from "./format.ts";

/** The kinds of entries with what each is called, and the badge it has; its word is always there too. */
export const entryKinds: Readonly<
  Record<string, { label: string; badge: "plain" | "ok" | "sun" | "danger" | "accent" }>
> = {
  added: { label: "Added", badge: "ok" },
  changed: { label: "Changed", badge: "accent" },
  deprecated: { label: "Deprecated", badge: "sun" },
  removed: { label: "Removed", badge: "danger" },
  fixed: { label: "Fixed", badge: "plain" },
  security: { label: "Security", badge: "danger" },
};

/** The text of an entry as HTML. Raw HTML in it is shown, not run; `base` is put before links to the portal's own pages. */
export function toHtml(markdown: string, base = ""): string {
  return micromark(markdown.replaceAll("](/", `](${base}/`));
}

/** The entries under the names of their months, in their order. */
export function groupByMonth(
  entries: readonly ChangelogEntry[],
): { month: string; entries: readonly ChangelogEntry[] }[] {
  const names = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  return [...Map.groupBy(entries, ({ date }) => date.slice(0, 7))].map(([month, own]) => ({
    month: names.format(new Date(`${month}-01T00:00:00Z`)),
    entries: own,
  }));
}

const usedHow: Readonly<Record<string, string>> = {
  operation: "called",
  model: "called the model",
  version: "called in version",
  field: "sent",
};

/** "Touches your calls: you called `createChatCompletion` 12 times, last on 2026-11-25." */
export function reasonText(because: NonNullable<ChangelogEntry["because"]>): string {
  const shown = because.slice(0, 2).map(({ kind, name, calls, last_called_at, is_exact }) => {
    const times = `${formatNumber(calls)} ${calls === 1 ? "time" : "times"}`;
    return `${usedHow[kind] ?? "used"} \`${name}\` ${times}, last on ${formatDay(last_called_at)}${is_exact ? "" : ", with the members that changed or without"}`;
  });
  const more = because.length > 2 ? `, and ${because.length - 2} more` : "";
  return `Touches your calls: you ${shown.join(", and ")}${more}.`;
}
