import type { ClaimingEntry } from "../types.ts";
import type { ContractPart } from "./list-contract-parts.ts";

/** Which entry accounts for a shape that a part has or had. */
export type Claim = readonly [shape: string, entryId: string];

/** Of each part of the contract its claims, oldest first. A part that went away ends with the shape `gone`. */
export type PartClaims = Readonly<Record<string, readonly Claim[]>>;

/** Stands in an entry's claims for every operation that there is. */
export const everyOperation = "every operation";

export interface ClaimPartsInput {
  readonly parts: ReadonlyMap<string, ContractPart>;
  readonly locked: PartClaims;
  readonly entries: readonly ClaimingEntry[];
}

/**
 * Finds the one entry for every part that is new, that changed or that went away since it was locked, and holds each locked claim to its
 * entry. Returns the claims to lock, and a line for each difference that no entry claims, or more than one.
 */
export function claimParts(input: ClaimPartsInput): { claims: PartClaims; problems: string[] } {
  const { parts, locked } = input;
  const claimants = indexClaims(input);
  const claims: Record<string, readonly Claim[]> = {};
  const problems: string[] = [];
  for (const name of [...new Set([...Object.keys(locked), ...parts.keys()])].sort()) {
    const history = locked[name] ?? [];
    claims[name] = history;
    problems.push(...checkHistory(name, history, { ...input, claimants }));
    const known = history.map(([, entryId]) => entryId);
    const fresh = (claimants.get(name) ?? []).filter(({ id }) => !known.includes(id));
    const shape = parts.get(name)?.shape ?? "gone";
    if (history.at(-1)?.[0] === shape) {
      if (fresh.length > 0) problems.push(`${name} is claimed once more, by ${listIds(fresh)}`);
      continue;
    }
    const found = fresh.length > 0 ? fresh : claimantsOfWhatItCameWith(name, input, claimants);
    const [only] = found;
    if (only && found.length === 1) claims[name] = [...history, [shape, only.id]];
    else problems.push(`${name} ${happened(history, shape)}, and is claimed by ${listIds(found) || "no entry"}`);
  }
  return { claims, problems };
}

type Claimants = ReadonlyMap<string, readonly ClaimingEntry[]>;

/** The entries that claim each part by its name. */
function indexClaims({ parts, entries }: ClaimPartsInput): Claimants {
  const operations = [...parts.values()].filter(({ kind }) => kind === "operation").map(({ name }) => name);
  const named = entries.flatMap((entry) => {
    const names = entry.claims.includes(everyOperation) ? [...entry.claims, ...operations] : entry.claims;
    return [...new Set(names)].map((name) => ({ name, entry }));
  });
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [name, all.map(({ entry }) => entry)]),
  );
}

/** A new part belongs to the entry of its schema when that is new too, else to the earliest entry of the new operations that reach it. */
function claimantsOfWhatItCameWith(
  name: string,
  { parts, locked }: ClaimPartsInput,
  claimants: Claimants,
): readonly ClaimingEntry[] {
  const part = parts.get(name);
  if (!part || locked[name] || part.kind === "operation") return [];
  const schema = schemaOf(name);
  const ofSchema = locked[schema] ? [] : (claimants.get(schema) ?? []);
  if (ofSchema.length > 0) return ofSchema;
  const operations = part.operations.filter((operation) => !locked[operation]);
  return operations
    .flatMap((operation) => claimants.get(operation) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, 1);
}

/** A locked claim must stand in its entry still: by the part's name, by its schema's, or by an operation that reaches it. */
function checkHistory(
  name: string,
  history: readonly Claim[],
  { parts, entries, claimants }: ClaimPartsInput & { readonly claimants: Claimants },
): string[] {
  const ways = [name, schemaOf(name), ...(parts.get(name)?.operations ?? [])];
  const claiming = ways.flatMap((way) => claimants.get(way) ?? []);
  return history.flatMap(([, entryId]) => {
    if (claiming.some(({ id }) => id === entryId)) return [];
    const entry = entries.find(({ id }) => id === entryId);
    if (!entry) return [`${name} was claimed by ${entryId}, which is no entry any more`];
    // What a record claimed is not worked out again.
    return entry.source === "written" ? [`${name} was claimed by ${entryId}, which does not claim it any more`] : [];
  });
}

function schemaOf(name: string): string {
  return name.split(".", 1)[0] ?? name;
}

function happened(history: readonly Claim[], shape: string): string {
  if (shape === "gone") return "went away";
  return history.length === 0 ? "is new" : "changed";
}

function listIds(entries: readonly ClaimingEntry[]): string {
  return entries.map(({ id }) => id).join(" and ");
}
