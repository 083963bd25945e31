import { loadPlans } from "@sundial/billing";
import type { RecordWithParts } from "@sundial/changelog/authoring";
import {
  recordChange,
  recordContractEnd,
  recordModelMoves,
  recordModelPrices,
  recordPlanPrices,
  recordPostponedEnd,
  recordPostponedMove,
  recordVersionEnd,
} from "@sundial/changelog/authoring";
import { contractEnds } from "@sundial/contract";
import { lifecycleLockFile, listPostponedMoves, loadCatalogue, readLifecycleLock } from "@sundial/models";
import { deprecationsOfVersions } from "@sundial/versions";
import type { EndsLock } from "../lifecycle/compare-ends-lock.ts";
import { listPostponedEnds } from "../lifecycle/list-postponed-ends.ts";
import { type ChangeStep, partsOfStep } from "./compare-steps.ts";

/** Every record that has an entry of its own, with the parts of the contract that it changed unless it is locked. */
export function listRecords(
  steps: readonly ChangeStep[],
  lockedKeys: readonly string[],
  endsLock: EndsLock,
): RecordWithParts[] {
  const models = loadCatalogue().list();
  const published = readLifecycleLock(lifecycleLockFile());
  const changes = steps.map((step) => {
    const parts = partsOfStep(step);
    const record = recordChange(
      step.change,
      parts.filter((name) => name.includes(".")),
    );
    return { ...record, parts: lockedKeys.includes(record.key) ? [] : parts };
  });
  const others = [
    ...deprecationsOfVersions().flatMap(recordVersionEnd),
    ...contractEnds.flatMap(recordContractEnd),
    ...listPostponedEnds(endsLock).map(recordPostponedEnd),
    ...models.flatMap(({ id, name, lifecycle }) => recordModelMoves({ id, name, moves: lifecycle.moves })),
    ...models.flatMap((model) =>
      listPostponedMoves(published[model.id]).map((move) => recordPostponedMove(model, move)),
    ),
    ...models.flatMap(recordModelPrices),
    ...[...loadPlans().values()].flatMap(recordPlanPrices),
  ];
  return [...changes, ...others.map((record) => ({ ...record, parts: [] }))];
}
