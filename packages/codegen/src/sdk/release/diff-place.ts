import type { Snippet } from "../code/snippet.ts";
import type { ValueType } from "../model/api-model.ts";
import type { Comparison, Side } from "./compare-sides.ts";
import { describeType } from "./describe-type.ts";
import { diffValues, type ValueDifference } from "./diff-values.ts";
import { judgeMember, judgeValue } from "./judge-change.ts";
import type { ChangeKind, CodeRows, Direction, SdkChange } from "./sdk-change.ts";
import { type TellInput, tellChange } from "./tell-change.ts";

/** Something that has a type before and after. */
export interface TypedPlace extends TellInput {
  readonly before: ValueType;
  readonly after: ValueType;
  /** The kind of a change that is more than one of enum values. */
  readonly kind: ChangeKind;
  /** Code that uses one value of the enum at this place. */
  readonly use: (side: Side, value: string, direction: Direction) => Snippet | null;
  /** Code that shows the two types. */
  readonly show: (direction: Direction) => CodeRows;
}

type ValueMove = Extract<ValueDifference, { value: string }>;

/** What happened to the type of a place: each value of an enum by itself, everything else as one change. */
export function diffPlace(comparison: Comparison, place: TypedPlace): SdkChange[] {
  const differences = diffValues(place.before, place.after);
  const values = differences.filter((one) => "value" in one);
  const added = values.filter(({ kind }) => kind === "enum-value-added").map(({ value }) => value);
  const newName = ({ kind, value }: ValueMove) => {
    const to = kind === "enum-value-removed" ? comparison.renamed("enum-value", place.place, value) : undefined;
    return added.find((one) => one === to);
  };
  const taken = values.map(newName);
  return differences.flatMap((difference) => {
    if (!("value" in difference)) return [tellType(place, difference)];
    const { kind, value } = difference;
    if (kind === "enum-value-added" && taken.includes(value)) return [];
    const to = newName(difference);
    return [
      to === undefined ? tellValue(comparison, place, difference) : tellRenamed(comparison, place, { from: value, to }),
    ];
  });
}

function tellValue({ before, after, rows }: Comparison, place: TypedPlace, difference: ValueMove): SdkChange {
  const { kind, value } = difference;
  const added = kind === "enum-value-added";
  return tellChange(place, (direction) => ({
    kind,
    severity: judgeValue(difference, direction),
    says: `${verbs[direction][kind]} \`${value}\`.`,
    rows: rows(added ? null : place.use(before, value, direction), added ? place.use(after, value, direction) : null),
  }));
}

const verbs = {
  request: { "enum-value-added": "also takes", "enum-value-removed": "no longer takes" },
  answer: { "enum-value-added": "can also be", "enum-value-removed": "can no longer be" },
} as const;

function tellRenamed(
  { before, after, rows }: Comparison,
  place: TypedPlace,
  value: { from: string; to: string },
): SdkChange {
  return tellChange(place, (direction) => ({
    kind: "enum-value-renamed",
    severity: judgeMember("renamed", direction),
    says: `has \`${value.to}\` in place of \`${value.from}\`.`,
    rows: rows(place.use(before, value.from, direction), place.use(after, value.to, direction)),
  }));
}

function tellType(place: TypedPlace, difference: Exclude<ValueDifference, ValueMove>): SdkChange {
  const [older, newer] = [describeType(place.before), describeType(place.after)];
  const says = {
    "enum-opened": "may have values that are not listed.",
    "enum-closed": "has the listed values alone.",
    "type-changed": `is ${newer} now; it was ${older}.`,
  }[difference.kind];
  const kind = difference.kind === "type-changed" ? place.kind : difference.kind;
  return tellChange(place, (direction) => ({
    kind,
    severity: judgeValue(difference, direction),
    says,
    rows: place.show(direction),
  }));
}
