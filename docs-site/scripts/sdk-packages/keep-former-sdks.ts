import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Brings the packages of other versions over from the last build, where there was one: customers' lock files name their addresses. */
export async function keepFormerSdks(former: string, folder: string): Promise<void> {
  const names = await readdir(former).catch(() => []);
  for (const name of names) await cp(join(former, name), join(folder, name), { force: false });
}
