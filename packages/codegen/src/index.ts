export type { BreakingChange, BreakingRule } from "./breaking-changes/breaking-change.ts";
export { findBreakingChanges } from "./breaking-changes/find-breaking-changes.ts";
export { generateAll } from "./generate-all.ts";
export type { GeneratedFile } from "./generated-file.ts";
export { checkVersions } from "./versions/check-versions.ts";
export type { DatedSpec } from "./versions/emit-version-requests.ts";
export { generateVersions } from "./versions/generate-versions.ts";
export { lockVersions } from "./versions/lock-versions.ts";
