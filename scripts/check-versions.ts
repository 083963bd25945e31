// `npm run versions:check`: the documents of dated versions are fresh, and no released one breaks its callers.
// With --lock it locks them as they are, which releases those that were not; a breaking change needs --because "why the document was wrong".
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkVersions, lockVersions } from "@sundial/codegen";
import { bundle, deriveVersions } from "./derive-versions.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({ options: { lock: { type: "boolean" }, because: { type: "string" } } });
const documents = deriveVersions([{ path: bundle, text: await readFile(join(root, bundle), "utf8") }]);

if (values.lock) {
  const { path, text } = await lockVersions(root, documents, { release: true, ...values });
  await writeFile(join(root, path), text);
}
const problems = await checkVersions(root, documents);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(`${documents.length} versions are fresh, locked and unbroken`);
