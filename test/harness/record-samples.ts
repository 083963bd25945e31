import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@sundial/kernel";
import { newestVersion } from "@sundial/versions";
import type { SampleRecord } from "../../docs-site/src/lib/sample-record.ts";

const folder = join(import.meta.dirname, "../../docs-site/src/samples");

/** Which tests ran what a record tells of; it is a file of docs-site/src/samples. */
export type RecordName =
  | "verified.gen.json"
  | "verified-python.gen.json"
  | "verified-errors.gen.json"
  | "verified-operations.gen.json"
  | "verified-scenarios.gen.json";

/** A program as the documentation prints it, by the name that the record has for it. */
export interface RecordedProgram {
  readonly name: string;
  readonly text: string;
  /** The version that it names; without one, the newest. */
  readonly version?: string | undefined;
  /** True where it is printed still, but calls what has ended: it keeps the record that it has, if any. */
  readonly hasEnded?: boolean | undefined;
}

/**
 * Says what of these programs, which just ran, is not recorded as run, and what is recorded and gone. With SAMPLES=record in the environment
 * it writes the record instead.
 */
export function recordSamples(name: RecordName, programs: readonly RecordedProgram[]): string[] {
  if (process.env.SAMPLES === "record") writeRecord(name, programs);
  return staleRecords(name, programs);
}

/** The same without a run and without writing. */
export function staleRecords(name: RecordName, programs: readonly RecordedProgram[]): string[] {
  const recorded = readRecord(name);
  const unheard = Object.keys(recorded).filter((entry) => !programs.some((program) => program.name === entry));
  const running = programs.filter(({ hasEnded }) => !hasEnded);
  return [
    ...running.filter(({ name: entry, text }) => recorded[entry]?.sha256 !== hashOf(text)).map((one) => one.name),
    ...unheard.map((entry) => `${entry}, which is gone`),
  ];
}

function writeRecord(name: RecordName, programs: readonly RecordedProgram[]): void {
  const on = systemClock.now().toISOString().slice(0, 10);
  const recorded = readRecord(name);
  const sorted = programs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const entries = sorted.flatMap(({ name: entry, text, version, hasEnded }): [string, SampleRecord][] => {
    const kept = recorded[entry];
    if (hasEnded) return kept ? [[entry, kept]] : [];
    return [[entry, { sha256: hashOf(text), on, version: version ?? newestVersion.date }]];
  });
  writeFileSync(join(folder, name), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

function readRecord(name: RecordName): Readonly<Record<string, SampleRecord>> {
  const path = join(folder, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
