import type { Entry, Reason } from "@sundial/changelog";
import { operations } from "@sundial/contract";
import type { ChangelogEntry as WireChangelogEntry } from "@sundial/contract/types";

export function toWireChangelogEntry(
  entry: Entry & { readonly because?: readonly Reason[] },
  portalUrl: string,
): WireChangelogEntry {
  const { id, date, kind, title, body, breaking, source, affects, because } = entry;
  const { fields, versions, models, sdks, plans } = affects;
  const touched = affects.operations === "every" ? Object.keys(operations) : affects.operations;
  return {
    id,
    date,
    kind,
    title,
    body,
    breaking,
    source,
    affects: {
      operations: [...touched],
      fields: [...fields],
      versions: [...versions],
      models: [...models],
      sdks: [...sdks],
      plans: [...plans],
    },
    url: `${portalUrl}/changelog/${id}`,
    because: because?.map(toWireReason) ?? null,
  };
}

function toWireReason({ kind, name, calls, lastCalledAt, isExact }: Reason) {
  return { kind, name, calls, last_called_at: lastCalledAt.toISOString(), is_exact: isExact };
}
