// `npm run sdk:release`: the next version of both SDKs, from what changed in the API since the last one. It writes the version, the
// changelogs, the lock and the generated files; commit them together. With --dry-run it prints what it would write.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateAll, planSdkRelease } from "@sundial/codegen";
import { declaredRenames } from "./declared-renames.ts";
import { bundle } from "./derive-versions.ts";
import { sdkFolders, selectSdkFiles } from "./sdk-files.ts";
import { syncFiles } from "./sync-files.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({ options: { "dry-run": { type: "boolean" } } });
const document = (await generateAll(root)).find(({ path }) => path === bundle);
if (!document) throw new Error(`${bundle} was not generated`);
const plan = await planSdkRelease(root, { spec: JSON.parse(document.text), renamesBetween: declaredRenames });

if (plan.next === null) console.log(`Nothing that a program can notice has changed since ${plan.current}.`);
else {
  console.log(`${plan.preview.typescript}\n${"-".repeat(80)}\n\n${plan.preview.python}`);
  console.log(`${plan.current} -> ${plan.next}`);
}
if (!values["dry-run"] && plan.next !== null) {
  const written = await syncFiles(root, { files: plan.files, folders: [], check: false });
  // The version is in generated files too.
  const generated = selectSdkFiles(await generateAll(root));
  written.push(...(await syncFiles(root, { files: generated, folders: sdkFolders, check: false })));
  console.log(`Wrote\n  ${written.join("\n  ")}`);
}
