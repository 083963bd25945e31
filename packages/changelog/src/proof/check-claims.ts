import type { ClaimingEntry } from "../types.ts";
import { everyOperation, type PartClaims } from "./claim-parts.ts";

/** A difference between the documents of two versions that follow one another, and the changes that make it, by the keys of their records. */
export interface VersionDifference {
  readonly name: string;
  readonly madeBy: readonly string[];
}

export interface CheckClaimsInput {
  readonly entries: readonly ClaimingEntry[];
  /** The keys of all records: changes of versions, moves of lifecycles, prices. */
  readonly recordKeys: readonly string[];
  /** Those that were published. */
  readonly lockedKeys: readonly string[];
  readonly differences: readonly VersionDifference[];
  readonly partClaims: PartClaims;
}

/**
 * Holds every record, and every difference between two versions, to exactly one entry; and every claim to something that there is or was.
 * One line for each fault.
 */
export function checkClaims(input: CheckClaimsInput): string[] {
  const { entries, recordKeys, differences } = input;
  return [
    ...duplicatesIn(entries.map(({ id }) => id)).map((id) => `${id} is the id of two entries`),
    ...recordKeys.flatMap((key) => claimedOnce(key, claimantsOf(entries, [key]))),
    ...goneKeys(input).flatMap((key) => {
      const told = claimantsOf(entries, [key]);
      return told.length === 0
        ? [`${key} was published and is gone, and no entry tells of it`]
        : claimedOnce(key, told);
    }),
    ...differences.flatMap(({ name, madeBy }) => claimedOnce(name, claimantsOf(entries, madeBy))),
    ...claimsOfNothing(input),
  ];
}

/** What was published and has no record any more, such as a member that the contract has lost since its end: a written entry must tell of it in place of the record. */
function goneKeys({ recordKeys, lockedKeys }: Pick<CheckClaimsInput, "recordKeys" | "lockedKeys">): string[] {
  return lockedKeys.filter((key) => !recordKeys.includes(key));
}

function claimantsOf(entries: readonly ClaimingEntry[], keys: readonly string[]): string[] {
  return keys.flatMap((key) => entries.filter(({ claims }) => claims.includes(key)).map(({ id }) => id));
}

function claimedOnce(what: string, ids: readonly string[]): string[] {
  return ids.length === 1 ? [] : [`${what} is claimed by ${ids.join(" and ") || "no entry"}`];
}

function claimsOfNothing({ entries, recordKeys, lockedKeys, partClaims }: CheckClaimsInput): string[] {
  const known = new Set([...recordKeys, ...lockedKeys, ...Object.keys(partClaims), everyOperation]);
  return entries.flatMap(({ id, claims }) =>
    claims.filter((claim) => !known.has(claim)).map((claim) => `${id} claims ${claim}, which there is not`),
  );
}

function duplicatesIn(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
