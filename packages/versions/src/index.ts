export { resolveVersion, type VersionResolution } from "./resolve-version.ts";
export { stateOf, successorOf } from "./state-of.ts";
export { newestVersion, versionOf, versions } from "./timeline.ts";
export type { VersionDate, VersionRecord, VersionState } from "./types.ts";
