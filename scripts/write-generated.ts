// Writes everything that derives from openapi/. With --check it writes nothing and fails when a committed file is stale.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generateAll, generateVersions, lockVersions } from "@sundial/codegen";
import { deriveVersions } from "./derive-versions.ts";
import { writeErrorLock } from "./write-error-lock.ts";

const root = join(import.meta.dirname, "..");
const folders = [
  "packages/contract/src/generated",
  "packages/sdk/src/generated",
  "packages/sdk-python/src/sundial/generated",
  "openapi/versions",
];
const generated = await generateAll(root);
const documents = deriveVersions(generated);
const files = [...generated, ...(await generateVersions(documents))];
// What only adds is locked at once; what breaks is left to `npm run versions:check` to tell.
const lock = await lockVersions(root, documents, { release: false });
const stale: string[] = [];

for (const { path, text } of files) {
  const current = await readFile(join(root, path), "utf8").catch(() => "");
  if (current === text) continue;
  stale.push(path);
  if (process.argv.includes("--check")) continue;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
if (!process.argv.includes("--check") && lock.text !== "{}\n") await writeFile(join(root, lock.path), lock.text);
// Like the documents, released error codes are locked; new ones are added.
stale.push(...(await writeErrorLock({ check: process.argv.includes("--check") })));
const known = new Set([...files, lock].map(({ path }) => path));
for (const folder of folders) {
  const names = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  for (const entry of names) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1);
    if (entry.isFile() && !known.has(path) && !path.includes("/__pycache__/"))
      stale.push(`${path} (nothing makes it any more: delete it)`);
  }
}

if (!process.argv.includes("--check")) console.log(`${files.length} files, ${stale.length} changed`);
else if (stale.length > 0) {
  console.error(`Not what openapi/ gives now; run \`npm run generate\`:\n  ${stale.join("\n  ")}`);
  process.exit(1);
}
