import type { ApiOperation } from "../model/api-model.ts";
import type { Comparison } from "./compare-sides.ts";
import { diffErrorCodes } from "./diff-error-codes.ts";
import { diffMembers } from "./diff-members.ts";
import { diffPathParameters } from "./diff-path-parameters.ts";
import { callOperation, querySite } from "./make-snippets.ts";
import type { OperationPair } from "./pairs.ts";
import type { ChangeKind, SdkChange, Severity } from "./sdk-change.ts";

/** What happened to the methods. One is the same as long as its operation has the same id, wherever it is called from. */
export function diffOperations(comparison: Comparison): SdkChange[] {
  const older = new Map(comparison.before.model.operations.map((operation) => [operation.id, operation]));
  const newer = new Set(comparison.after.model.operations.map(({ id }) => id));
  const gone = comparison.before.model.operations.filter(({ id }) => !newer.has(id));
  const { before, after, rows } = comparison;
  return [
    ...gone.map((operation) => ({
      ...describe(operation, "is gone."),
      kind: "method-removed" as const,
      severity: "breaking" as const,
      rows: rows(callOperation(before, operation), null),
    })),
    ...after.model.operations.flatMap((operation): SdkChange[] => {
      const former = older.get(operation.id);
      if (former) return compareOperations(comparison, { before: former, after: operation });
      const added = rows(null, callOperation(after, operation));
      return [{ ...describe(operation, "is new."), kind: "method-added", severity: "feature", rows: added }];
    }),
  ];
}

function compareOperations(comparison: Comparison, pair: OperationPair): SdkChange[] {
  const { before, after } = pair;
  return [
    ...(before.sdkMethod === after.sdkMethod ? [] : [tellMoved(comparison, pair)]),
    ...diffPathParameters(comparison, pair),
    ...diffMembers(comparison, {
      family: "parameter",
      owner: null,
      before: querySite(comparison.before, before),
      after: querySite(comparison.after, after),
      directions: ["request"],
      place: (name) => `${after.sdkMethod}(${name})`,
    }),
    ...diffBody(comparison, pair),
    ...diffAnswer(comparison, pair),
    ...diffErrorCodes(comparison, pair),
  ];
}

function tellMoved(comparison: Comparison, pair: OperationPair): SdkChange {
  const told = tellCall(comparison, pair, {
    kind: "method-moved",
    severity: "breaking",
    says: `is \`${pair.after.sdkMethod}\` now.`,
  });
  return { ...told, ...describe(pair.before, `is \`${pair.after.sdkMethod}\` now.`) };
}

function diffBody(comparison: Comparison, pair: OperationPair): SdkChange[] {
  const [before, after] = [pair.before.body, pair.after.body];
  const tell = (facts: Facts) => [tellCall(comparison, pair, facts)];
  if (!before && !after) return [];
  if (!before)
    return tell({ kind: "body-added", severity: after?.required ? "breaking" : "feature", says: "takes a body now." });
  if (!after) return tell({ kind: "body-removed", severity: "breaking", says: "no longer takes a body." });
  const changes: Facts[] = [];
  if (before.required !== after.required) changes.push(after.required ? bodyRequired : bodyOptional);
  if (before.type !== after.type)
    changes.push({
      kind: "body-type-changed",
      severity: "breaking",
      says: `takes a \`${after.type}\` in place of a \`${before.type}\`.`,
    });
  return changes.flatMap(tell);
}

const bodyRequired: Facts = { kind: "body-required", severity: "breaking", says: "must be given a body now." };
const bodyOptional: Facts = { kind: "body-optional", severity: "feature", says: "may be called without a body now." };

/** Only an answer where there was none is no break: nobody could do anything with nothing. */
function diffAnswer(comparison: Comparison, pair: OperationPair): SdkChange[] {
  const [before, after] = [pair.before.answer, pair.after.answer];
  if (before.kind !== after.kind) {
    const severity = before.kind === "nothing" || before.kind === "never" ? "feature" : "breaking";
    const says = `answers with ${answers[after.kind]} now; it was ${answers[before.kind]}.`;
    return [tellCall(comparison, pair, { kind: "answer-kind-changed", severity, says })];
  }
  const [older, newer] = [describeAnswer(before), describeAnswer(after)];
  if (older === newer) return [];
  const says = `answers with ${newer} now; it was ${older}.`;
  return [tellCall(comparison, pair, { kind: "answer-type-changed", severity: "breaking", says })];
}

const answers = {
  value: "a value",
  page: "a page of a list",
  value_or_stream: "a value or a stream",
  nothing: "nothing",
  never: "errors alone",
} as const;

function describeAnswer(answer: ApiOperation["answer"]): string {
  if (answer.kind === "nothing" || answer.kind === "never") return answers[answer.kind];
  const inside =
    "item" in answer ? ` of \`${answer.item}\`` : "chunk" in answer ? ` or a stream of \`${answer.chunk}\`` : "";
  return `\`${answer.type}\`${inside}`;
}

interface Facts {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly says: string;
}

function tellCall({ before, after, rows }: Comparison, pair: OperationPair, { says, ...facts }: Facts): SdkChange {
  const calls = rows(callOperation(before, pair.before), callOperation(after, pair.after));
  return { ...describe(pair.after, says), ...facts, rows: calls };
}

function describe({ sdkMethod }: ApiOperation, says: string): Pick<SdkChange, "place" | "title"> {
  return { place: sdkMethod, title: `\`${sdkMethod}\` ${says}` };
}
