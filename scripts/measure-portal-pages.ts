// `npm run bench:portal-pages`: how long the portal itself takes for each page of the console, beyond the API.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "--project=bench-portal-pages"], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
