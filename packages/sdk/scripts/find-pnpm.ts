import { globSync } from "node:fs";
import { join } from "node:path";

/** The pnpm that `npm start` brought, else the one on the path. */
export function findPnpm(): string {
  const runtime = join(import.meta.dirname, "../../../.sundial/runtime/node_modules/@pnpm");
  const [found] = globSync(["exe.*/pnpm", "exe.*/pnpm.exe"], { cwd: runtime });
  return found ? join(runtime, found) : "pnpm";
}
