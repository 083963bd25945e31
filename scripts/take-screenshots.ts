// `npm run screenshots`: pictures of every kind of page, to .sundial/screenshots. A word takes those alone whose address has it in it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "--project=screenshots"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SCREENSHOTS: process.argv[2] ?? "" },
});
if (status === 0) console.log("The pictures are in .sundial/screenshots.");
process.exitCode = status ?? 1;
