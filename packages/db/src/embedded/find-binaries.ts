import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

export interface Binaries {
  readonly version: string;
  /** Holds bin/, lib/ and share/. */
  readonly nativeDirectory: string;
}

/** Where npm put PostgreSQL for this platform. Completes the library links when the package's install script was blocked. */
export function findBinaries(): Binaries {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const fromHere = createRequire(import.meta.url);
  try {
    const entry = createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
    const root = dirname(dirname(entry));
    completeLinks(root);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { version, nativeDirectory: join(root, "native") };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "unsupported_platform",
      `There is no embedded PostgreSQL for this platform (${name} is not installed). Set DATABASE_URL to a PostgreSQL 16 or newer.`,
      { cause },
    );
  }
}

export function binary(nativeDirectory: string, name: "initdb" | "postgres"): string {
  return join(nativeDirectory, "bin", platform() === "win32" ? `${name}.exe` : name);
}

function completeLinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}
