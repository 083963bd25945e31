import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { type CallSite, listCallSites } from "@sundial/usage";
import type { Entry } from "./types.ts";

/** Calls that an entry touches, by what they have in common. */
export interface Reason {
  readonly kind: "operation" | "model" | "version" | "field";
  readonly name: string;
  readonly calls: number;
  readonly lastCalledAt: Date;
  /** False when the entry is about members and nobody knows which calls had them: then all calls of the operation are counted. */
  readonly isExact: boolean;
}

export interface TouchingEntry extends Entry {
  /** Never empty. */
  readonly because: readonly Reason[];
}

/** What calls have in common, as the ledger knows it. */
export type Calls = Pick<CallSite, "operation" | "version" | "model" | "deprecatedFields" | "calls" | "lastSeenAt">;

const days = 90;
const dayMs = 86_400_000;

/**
 * Those of the entries that touch calls which the organization made in its mode in the last 90 days. `knownFields` are the members of requests whose use the ledger keeps, as
 * `createChatCompletion.user`. Needs the scope `usage.read`.
 */
export async function findTouching(
  ctx: ReadContext,
  entries: readonly Entry[],
  knownFields: readonly string[],
): Promise<TouchingEntry[]> {
  requireScope(ctx, "usage.read");
  const today = Math.floor(ctx.clock.nowMs() / dayMs) * dayMs;
  const sites = await listCallSites(ctx.db, {
    start: new Date(today - days * dayMs),
    tenancy: { organizationId: ctx.organization.id, mode: ctx.mode },
  });
  return entries.flatMap((entry) => {
    const because = reasonsOf(entry, sites, knownFields);
    return because.length === 0 ? [] : [{ ...entry, because }];
  });
}

/** Why an entry touches these calls: the models, ending versions and members that they named, else the operations. */
export function reasonsOf(entry: Entry, sites: readonly Calls[], knownFields: readonly string[]): Reason[] {
  const { source, affects } = entry;
  const isExact = affects.fields.length === 0;
  // A change of a version meets the calls of older versions when they move on; those of its own version have it.
  if (source === "version_change")
    return sumBy(
      { kind: "operation", names: affects.operations, isExact },
      sites.filter(({ version }) => version < entry.date),
    );
  const fields = fieldsOf(entry, knownFields);
  return [
    ...sumBy({ kind: "model", names: affects.models, isExact: true }, sites),
    ...(source === "lifecycle_move" ? sumBy({ kind: "version", names: affects.versions, isExact: true }, sites) : []),
    ...(fields.length > 0
      ? sumBy({ kind: "field", names: fields, isExact: true }, sites)
      : sumBy({ kind: "operation", names: affects.operations, isExact }, sites)),
  ];
}

/**
 * The members of requests that the entry is about, when the ledger keeps the use of every one. A member of an answer that has the name of one of a request, such as
 * `function_call`, comes by that.
 */
function fieldsOf({ affects }: Entry, knownFields: readonly string[]): string[] {
  const { operations, fields } = affects;
  if (fields.length === 0 || operations === "every") return [];
  const names = new Set(fields.map(lastOf));
  const known = knownFields.filter(
    (field) => operations.includes(field.slice(0, field.indexOf("."))) && names.has(lastOf(field)),
  );
  const found = new Set(known.map(lastOf));
  return [...names].every((name) => found.has(name)) ? known : [];
}

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}

interface Common extends Pick<Reason, "kind" | "isExact"> {
  readonly names: readonly string[] | "every";
}

function sumBy({ kind, names, isExact }: Common, sites: readonly Calls[]): Reason[] {
  const named = sites.flatMap((site) => namesOf(site, kind).map((name) => ({ name, site })));
  const touched = named.filter(({ name }) => names === "every" || names.includes(name));
  return [...Map.groupBy(touched, ({ name }) => name)]
    .map(([name, own]) => ({
      kind,
      name,
      calls: own.reduce((sum, { site }) => sum + site.calls, 0),
      lastCalledAt: new Date(Math.max(...own.map(({ site }) => site.lastSeenAt.getTime()))),
      isExact,
    }))
    .sort((a, b) => b.calls - a.calls || (a.name < b.name ? -1 : 1));
}

function namesOf(site: Calls, kind: Reason["kind"]): readonly string[] {
  if (kind === "field") return site.deprecatedFields.map((field) => `${site.operation}.${field}`);
  return [site[kind] ?? ""];
}
