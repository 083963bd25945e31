import type { ChangelogLock } from "./make-changelog.ts";

/** The lock as its file has it: a line for each record and each part, so that reviews show what was claimed. */
export function formatLock({ records, parts }: ChangelogLock): string {
  const lines = Object.entries(parts).map(([name, claims]) => `    ${JSON.stringify(name)}: ${JSON.stringify(claims)}`);
  const keys = records.map((key) => `    ${JSON.stringify(key)}`);
  return `{\n  "records": [\n${keys.join(",\n")}\n  ],\n  "parts": {\n${lines.join(",\n")}\n  }\n}\n`;
}
