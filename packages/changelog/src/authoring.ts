// What scripts make and check the changelog with; nothing of it runs while the API does.

export { checkReferences, type KnownNames } from "./check-references.ts";
export { loadWrittenEntries } from "./load-written-entries.ts";
export { makeEntries, type RecordWithParts } from "./make-entries.ts";
export { type CheckClaimsInput, checkClaims, type VersionDifference } from "./proof/check-claims.ts";
export { type Claim, claimParts, type PartClaims } from "./proof/claim-parts.ts";
export { type ContractDocument, type ContractPart, listContractParts } from "./proof/list-contract-parts.ts";
export { readEntryFile } from "./read-entry-file.ts";
export { type PricedPlan, recordModelPrices, recordPlanPrices } from "./records/price-records.ts";
export { type ContractEnd, recordContractEnd } from "./records/record-contract-end.ts";
export { type MovingModel, recordModelMoves, recordPostponedMove } from "./records/record-model-moves.ts";
export { type PostponedEnd, recordPostponedEnd } from "./records/record-postponed-end.ts";
export {
  changeKey,
  recordChange,
  recordVersionEnd,
  type VersionChange,
} from "./records/version-records.ts";
export type { ClaimingEntry } from "./types.ts";
