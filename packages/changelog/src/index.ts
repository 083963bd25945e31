export { findTouching, type Reason, type TouchingEntry } from "./find-touching.ts";
export { type EntryFilters, findEntries, findEntry, pageOf } from "./list-entries.ts";
export { type Changelog, loadChangelog } from "./load-changelog.ts";
export {
  type Affects,
  type Entry,
  type EntryKind,
  type EntrySource,
  entryKinds,
  entrySources,
  type SdkName,
  sdkNames,
} from "./types.ts";
