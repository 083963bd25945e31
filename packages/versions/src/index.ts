export { changes, changesBetween } from "./changes.ts";
export { composeMigrations } from "./compose-migrations.ts";
export { createEventStreamMigration } from "./create-event-stream-migration.ts";
export { deprecationsOfVersions } from "./deprecations-of-versions.ts";
export { deriveDocument } from "./derive-document.ts";
export type { VersionChange } from "./engine/define-change.ts";
export type { OpenApiDocument } from "./engine/document.ts";
export type { EditFacts } from "./engine/edit.ts";
export type { ChangeExample, ExampleMessage } from "./explain/compare-examples.ts";
export type { FieldChange } from "./explain/compare-schemas.ts";
export { type ExplainedChange, type ExplainInput, examplesBetween, explainChanges } from "./explain-changes.ts";
export { type ListedChange, listFieldChanges } from "./list-field-changes.ts";
export type {
  Migrations,
  OperationMigration,
  ProblemMigration,
  ProblemOptions,
  RequestParts,
  ResponseParts,
} from "./migrations.ts";
export { resolveVersion, type VersionResolution } from "./resolve-version.ts";
export { stateOf, successorOf } from "./state-of.ts";
export { newestVersion, versionOf, versions } from "./timeline.ts";
export type { VersionDate, VersionRecord, VersionState } from "./types.ts";
