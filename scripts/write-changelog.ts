// Makes the changelog from its files and records, proves that it is complete, and writes what the API loads. With --check it writes nothing.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadWrittenEntries } from "@sundial/changelog/authoring";
import { deriveDocument, newestVersion } from "@sundial/versions";
import { compareVersions, listSteps } from "./changelog/compare-steps.ts";
import { formatLock } from "./changelog/format-lock.ts";
import { listRecords } from "./changelog/list-records.ts";
import { type ChangelogLock, makeChangelog } from "./changelog/make-changelog.ts";

const root = join(import.meta.dirname, "..");
const entriesFile = "packages/changelog/generated/entries.json";
const endsLockFile = "packages/lifecycle/ends.lock.json";
const lockFile = "packages/changelog/changelog.lock.json";
const check = process.argv.includes("--check");

const read = (path: string) => readFile(join(root, path), "utf8").catch(() => "");
const [lockText, entriesText] = await Promise.all([read(lockFile), read(entriesFile)]);
const lock = JSON.parse(lockText || '{"records":[],"parts":{}}') as ChangelogLock; // our own file
const newest = deriveDocument(newestVersion.date);
const steps = listSteps(newest);
const changelog = makeChangelog({
  newest,
  steps,
  differences: compareVersions(newest, steps),
  records: listRecords(steps, lock.records, JSON.parse((await read(endsLockFile)) || "{}")),
  written: loadWrittenEntries(),
  lock,
});
const wanted = [
  {
    path: entriesFile,
    current: entriesText,
    text: `${JSON.stringify(
      changelog.entries.map(({ claims: _, ...entry }) => entry),
      null,
      2,
    )}\n`,
  },
  { path: lockFile, current: lockText, text: formatLock(changelog.lock) },
].filter(({ current, text }) => current !== text);

if (changelog.problems.length > 0) {
  console.error(`The changelog is not complete (packages/changelog/README.md):\n  ${changelog.problems.join("\n  ")}`);
  process.exitCode = 1;
} else if (check && wanted.length > 0) {
  console.error(
    `Not what the records give now; run \`node scripts/write-changelog.ts\`: ${wanted.map(({ path }) => path).join(", ")}`,
  );
  process.exitCode = 1;
} else if (!check) {
  for (const { path, text } of wanted) await writeFile(join(root, path), text);
  console.log(`${changelog.entries.length} entries, ${wanted.length} files changed`);
}
