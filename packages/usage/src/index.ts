export { type ListCallSitesInput, listCallSites } from "./call-sites/list-call-sites.ts";
export { sumCallSites } from "./call-sites/sum-call-sites.ts";
export { type CountKeyRequestsInput, countKeyRequests } from "./count-key-requests.ts";
export { createPartitions } from "./create-partitions.ts";
export { usageErrors } from "./errors.ts";
export { getRequest } from "./get-request.ts";
export { type GetUsageInput, getUsage } from "./get-usage.ts";
export { type GetVersionUsageInput, getVersionUsage } from "./get-version-usage.ts";
export { isNewPartition } from "./is-new-partition.ts";
export { type ListCalledOperationsInput, listCalledOperations } from "./list-called-operations.ts";
export { type DayUsage, type ListDaySumsInput, listDaySums } from "./list-day-sums.ts";
export { type LateUsage, type LateUsageQuestion, listLateUsage } from "./list-late-usage.ts";
export { type ListMinuteSumsInput, listMinuteSums, type MinuteUsage } from "./list-minute-sums.ts";
export { type ListRequestsInput, listRequests } from "./list-requests.ts";
export { type ListUsageRowsInput, listUsageRows } from "./list-usage-rows.ts";
export { decide, type RateLimitDecision, type RateLimitPolicy } from "./rate-limit/gcra.ts";
export { createMemoryRateLimitStore, type MemoryRateLimitStore } from "./rate-limit/memory-store.ts";
export type { Draw, LeaveSlot, RateLimitStore, TakenDraw } from "./rate-limit/store.ts";
export {
  createRequestLedger,
  type RequestLedger,
  type RequestLedgerOptions,
  type Settlement,
} from "./request-ledger.ts";
export { findOldestWaiting } from "./rollup/find-oldest-waiting.ts";
export type { UsageDrift } from "./rollup/rebuild-stretch.ts";
export { type RebuildUsageInput, rebuildUsage } from "./rollup/rebuild-usage.ts";
export { type AdjustedUsage, type RecordAdjustmentInput, recordAdjustment } from "./rollup/record-adjustment.ts";
export { type RollUpOptions, rollUpUsage } from "./rollup/roll-up-usage.ts";
export { fillSampleRequests } from "./sandbox/fill-sample-requests.ts";
export { type ResetSandboxInput, resetSandbox, type SandboxReset } from "./sandbox/reset-sandbox.ts";
export { type KeyDay, type SumKeyDaysInput, sumKeyDays } from "./sum-key-days.ts";
export { type KeyUsage, type SumKeyUsageInput, sumKeyUsage } from "./sum-key-usage.ts";
export { sumUsage, type UsageSum } from "./sum-usage.ts";
export { requests } from "./tables.ts";
export {
  type CallSite,
  type Outcome,
  outcomes,
  type RequestRecord,
  sampleKeyId,
  type UsageAdjustment,
  type UsageBucket,
  type UsageOutcome,
  type UsageRow,
  usageOutcomes,
  type VersionUse,
} from "./types.ts";
