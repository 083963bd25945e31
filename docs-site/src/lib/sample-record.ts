import { newestVersion, type VersionChange, versions } from "@sundial/versions";
import verified from "../samples/verified.gen.json" with { type: "json" };
import verifiedErrors from "../samples/verified-errors.gen.json" with { type: "json" };
import verifiedOperations from "../samples/verified-operations.gen.json" with { type: "json" };
import verifiedPython from "../samples/verified-python.gen.json" with { type: "json" };
import verifiedScenarios from "../samples/verified-scenarios.gen.json" with { type: "json" };
import { listOperations } from "./operations.ts";
import { readCurl } from "./read-curl.ts";
import { versionHistory } from "./version-history.ts";

/** The last run of a program, as the tests recorded it. */
export interface SampleRecord {
  /** Of its text, base64url. */
  readonly sha256: string;
  /** The day, as YYYY-MM-DD. */
  readonly on: string;
  /** The version that it names; of one that names none, the newest at that day. */
  readonly version: string;
}

const records: Readonly<Record<string, SampleRecord>> = {
  ...verified,
  ...verifiedPython,
  ...verifiedErrors,
  ...verifiedOperations,
  ...verifiedScenarios,
};

/**
 * The record of the program that was run the longest ago. Null when one of them was not run since it changed name or came: a test is red then, and
 * CONTRIBUTING.md says how to run it.
 */
export function oldestRecord(programs: readonly string[]): SampleRecord | null {
  const found = programs.map((name) => records[name] ?? null);
  const [oldest = null] = found.toSorted((a, b) => ((a?.on ?? "") < (b?.on ?? "") ? -1 : 1));
  return oldest;
}

/** Samples, by their folder, whose call is refused, so that they differ where errors do. */
const refused = new Set(["errors", "rehearse"]);

/** The changes by which the calls of a sample's curl command differ in versions that still answered when the newest one came, oldest first. */
export function changesOfSample(folder: string, curl: string): VersionChange[] {
  const operations = new Set(callsOf(curl).flatMap(({ method, path }) => operationOf(method, path) ?? []));
  const [oldest] = liveVersions();
  return versionHistory()
    .map(({ change }) => change)
    .filter(({ date, operations: touched }) => {
      if (date <= (oldest ?? "")) return false;
      return touched === "every" ? refused.has(folder) : touched.some((id) => operations.has(id));
    });
}

/** The dates of the versions that still answered when the newest one came, oldest first. */
export function liveVersions(): string[] {
  const newest = new Date(newestVersion.date);
  return versions.filter(({ sunsetAt }) => sunsetAt === null || sunsetAt > newest).map(({ date }) => date);
}

function callsOf(curl: string) {
  return curl.split(/\n\s*\n(?=curl )/).flatMap((command) => readCurl(command) ?? []);
}

function operationOf(method: string, path: string): string | undefined {
  const [bare = ""] = path.split("?", 1);
  const candidates = listOperations().filter((operation) => operation.method === method);
  const exact = candidates.find((operation) => operation.path === bare);
  return (exact ?? candidates.find((operation) => patternOf(operation.path).test(bare)))?.id;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}
