import {
  type ContractDocument,
  changeKey,
  listContractParts,
  type VersionDifference,
} from "@sundial/changelog/authoring";
import { findBreakingChanges } from "@sundial/codegen";
import { changes, deriveDocument, type OpenApiDocument, type VersionChange, versions } from "@sundial/versions";

type Spec = Parameters<typeof findBreakingChanges>[0];

/** A change with the documents before and after it alone. */
export interface ChangeStep {
  readonly change: VersionChange;
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
}

/** The newest document taken back change by change, the oldest change first. */
export function listSteps(newest: OpenApiDocument): ChangeStep[] {
  const [oldest] = versions;
  let after = newest;
  const steps = changes.toReversed().map((change) => {
    const step = { change, after, before: deriveDocument(oldest?.date ?? "", { document: after, changes: [change] }) };
    after = step.before;
    return step;
  });
  return steps.reverse();
}

const known = new WeakMap<OpenApiDocument, ReturnType<typeof listContractParts>>();

/** The parts of a document, worked out once. */
export function partsOf(document: OpenApiDocument): ReturnType<typeof listContractParts> {
  const parts = known.get(document) ?? listContractParts(document as unknown as ContractDocument); // each package types what it reads
  known.set(document, parts);
  return parts;
}

/** The parts of the contract that a change makes, alters or takes away. */
export function partsOfStep({ before, after }: ChangeStep): string[] {
  const [older, newer] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...older.keys(), ...newer.keys()])].sort();
  return names.filter((name) => older.get(name)?.shape !== newer.get(name)?.shape);
}

/** Every difference between the documents of versions that follow one another, with the changes that make it by themselves. */
export function compareVersions(newest: OpenApiDocument, steps: readonly ChangeStep[]): VersionDifference[] {
  const documents = versions.map(({ date }) => ({ date, document: deriveDocument(date, { document: newest }) }));
  return documents.slice(1).flatMap(({ date, document }, index) => {
    const own = steps
      .filter(({ change }) => change.date === date)
      .map(({ change, before, after }) => ({ key: changeKey(change), names: new Set(listDifferences(before, after)) }));
    const older = documents[index]?.document;
    return listDifferences(older ?? document, document).map((name) => ({
      name: `${date}: ${name}`,
      madeBy: own.filter(({ names }) => names.has(name)).map(({ key }) => key),
    }));
  });
}

/** What callers of either document would miss in the other one. Two documents without a difference accept and give the same. */
function listDifferences(older: OpenApiDocument, newer: OpenApiDocument): string[] {
  // The same documents; each package types the parts that it reads.
  const [before, after] = [older, newer] as unknown as [Spec, Spec];
  const tell = (way: string, from: Spec, to: Spec) =>
    findBreakingChanges(from, to).map(({ rule, place, message }) => `${way} ${rule} ${place}: ${message}`);
  return [...tell("lost", before, after), ...tell("gained", after, before)];
}
