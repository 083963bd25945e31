import { type ChangeExample, type ExplainedChange, examplesBetween, explainChanges, versions } from "@sundial/versions";
import { listOperations, type PortalOperation } from "./operations.ts";

let explained: readonly ExplainedChange[] | undefined;

/** Every change with its examples, oldest first. Worked out at the first call, then kept: it is the same until the next build. */
export function versionHistory(): readonly ExplainedChange[] {
  explained ??= explainChanges();
  return explained;
}

/** The changes that came with one version. */
export function changesOf(date: string): readonly ExplainedChange[] {
  return versionHistory().filter(({ change }) => change.date === date);
}

/** The changes that an upgrade meets, in the order they came, in groups by version. */
export function upgradeSteps(from: string, to: string): { date: string; changes: readonly ExplainedChange[] }[] {
  return versions
    .map(({ date }) => ({ date, changes: changesOf(date) }))
    .filter(({ date, changes }) => date > from && date <= to && changes.length > 0);
}

const wholeWays = new Map<string, readonly ChangeExample[]>();

/** The examples of the operations that differ between two versions, over all changes at once, in groups by operation. */
export function wholeWay(from: string, to: string): { operation: string; examples: readonly ChangeExample[] }[] {
  const key = `${from} ${to}`;
  const examples = wholeWays.get(key) ?? examplesBetween(from, to);
  wholeWays.set(key, examples);
  return [...Map.groupBy(examples, ({ operation }) => operation)].map(([operation, own]) => ({
    operation,
    examples: own,
  }));
}

/** The examples worth showing: each moved address, and one of every other part, of the first operation that has it. */
export function chooseExamples(examples: readonly ChangeExample[]): ChangeExample[] {
  const parts = new Set<string>();
  return examples.filter(({ part, older, newer }) => {
    const isMoved = part === "request" && pathOf(older.start) !== pathOf(newer.start);
    const isFirst = !parts.has(part);
    parts.add(part);
    return isFirst || isMoved;
  });
}

/** The id that the entry of a change has on a page. */
export function anchorOf({ date, name }: ExplainedChange["change"]): string {
  return `${date}-${name}`;
}

/** "rename-max-tokens" as "Rename max tokens". */
export function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The operations of a version by their id, in the order of the reference. */
export function operationsOf(date: string): ReadonlyMap<string, PortalOperation> {
  return new Map(listOperations(date).map((operation) => [operation.id, operation]));
}

function pathOf(start: string): string {
  return start.split("?", 1)[0] ?? start;
}
