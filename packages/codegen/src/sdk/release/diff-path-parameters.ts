import type { Member } from "../model/api-model.ts";
import type { Comparison } from "./compare-sides.ts";
import { diffPlace } from "./diff-place.ts";
import { callOperation, declare } from "./make-snippets.ts";
import type { OperationPair } from "./pairs.ts";
import type { ChangeKind, SdkChange } from "./sdk-change.ts";

/** The ids of a path are given by position, so that one more, one less and another order all break a call. */
export function diffPathParameters(comparison: Comparison, pair: OperationPair): SdkChange[] {
  const { sdkMethod } = pair.after;
  const [older, newer] = [pair.before.pathParameters, pair.after.pathParameters];
  const calls = () =>
    comparison.rows(callOperation(comparison.before, pair.before), callOperation(comparison.after, pair.after));
  const tell = (kind: ChangeKind, place: string, says: string): SdkChange => ({
    kind,
    place,
    severity: "breaking",
    title: `\`${place}\` ${says}`,
    rows: calls(),
  });
  const without = (from: readonly Member[], others: readonly Member[]) =>
    from.filter(({ name }) => !others.some((other) => other.name === name));
  const changes = [
    ...without(older, newer).map(({ name }) =>
      tell("path-parameter-removed", `${sdkMethod}(${name})`, "is no longer taken."),
    ),
    ...without(newer, older).map(({ name }) =>
      tell("path-parameter-added", `${sdkMethod}(${name})`, "is new, and must be given."),
    ),
    ...newer.flatMap((after) => {
      const before = older.find(({ name }) => name === after.name);
      return before ? diffType(comparison, { before, after, place: `${sdkMethod}(${after.name})` }) : [];
    }),
  ];
  const names = (members: readonly Member[]) => members.map(({ name }) => name).join(", ");
  const moved = older.length === newer.length && without(newer, older).length === 0 && names(older) !== names(newer);
  return moved
    ? [...changes, tell("path-parameters-reordered", sdkMethod, `takes ${names(newer)} in this order now.`)]
    : changes;
}

function diffType(
  comparison: Comparison,
  { before, after, place }: { before: Member; after: Member; place: string },
): SdkChange[] {
  return diffPlace(comparison, {
    place,
    directions: ["request"],
    before: before.type,
    after: after.type,
    kind: "path-parameter-type-changed",
    use: (side) => declare(after.name, (side === comparison.before ? before : after).type),
    show: () => comparison.rows(declare(before.name, before.type), declare(after.name, after.type)),
  });
}
