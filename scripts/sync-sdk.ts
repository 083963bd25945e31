// `npm run sdk:write`: writes the generated half of both SDKs alone. `npm run sdk:check` writes nothing, and fails when it is stale.
import { join } from "node:path";
import { generateAll } from "@sundial/codegen";
import { sdkFolders, selectSdkFiles } from "./sdk-files.ts";
import { syncFiles } from "./sync-files.ts";

const check = process.argv.includes("--check");
const root = join(import.meta.dirname, "..");
const files = selectSdkFiles(await generateAll(root));
const stale = await syncFiles(root, { files, folders: sdkFolders, check });

if (!check || stale.length === 0) console.log(`${files.length} files, ${stale.length} ${check ? "stale" : "changed"}`);
else {
  console.error(`Not what openapi/ gives now; run \`npm run sdk:write\`:\n  ${stale.join("\n  ")}`);
  process.exit(1);
}
