export type { BreakingChange, BreakingRule } from "./breaking-changes/breaking-change.ts";
export { findBreakingChanges } from "./breaking-changes/find-breaking-changes.ts";
export { type GeneratedFile, generateAll } from "./generate-all.ts";
