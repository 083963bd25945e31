// Writes everything that derives from openapi/. With --check it writes nothing and fails when a committed file is stale.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateAll, generateVersions, lockVersions } from "@sundial/codegen";
import { deriveVersions } from "./derive-versions.ts";
import { sdkFolders } from "./sdk-files.ts";
import { syncFiles } from "./sync-files.ts";
import { writeErrorLock } from "./write-error-lock.ts";
import { writeEndsLock, writeLifecycleLock } from "./write-lifecycle-lock.ts";
import { writePriceLock } from "./write-price-lock.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const folders = ["packages/contract/src/generated", ...sdkFolders, "openapi/versions"];
const generated = await generateAll(root);
const documents = deriveVersions(generated);
const files = [...generated, ...(await generateVersions(documents))];
// What only adds is locked at once; what breaks is left to `npm run versions:check` to tell.
const lock = await lockVersions(root, documents, { release: false });
const stale = await syncFiles(root, { files, known: [lock.path], folders, check });
if (!check && lock.text !== "{}\n") await writeFile(join(root, lock.path), lock.text);
// Like the documents, released error codes, the announced lives of models, the announced ends of the rest and prices are locked; new ones are added.
const refused = [
  ...(await writeErrorLock({ check })),
  ...(await writeLifecycleLock({ check })),
  ...(await writeEndsLock({ check })),
  ...(await writePriceLock({ check })),
];
stale.push(...refused);

if (refused.length > 0 && !check) {
  console.error(`Promised otherwise:\n  ${refused.join("\n  ")}`);
  process.exit(1);
} else if (!check) console.log(`${files.length} files, ${stale.length} changed`);
else if (stale.length > 0) {
  console.error(`Not what openapi/ gives now; run \`npm run generate\`:\n  ${stale.join("\n  ")}`);
  process.exit(1);
}
