import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { processIdentity } from "./process-identity.ts";

/** Takes the directory for this process until `release`; a claim left by a dead process does not count. */
export function claimDirectory(directory: string): { release(): void } {
  const file = join(directory, "owner");
  mkdirSync(directory, { recursive: true });
  // The directory is part of the claim, because a copied checkout brings the claim of the original along.
  const self = `${processIdentity(process.pid)} ${directory}`;
  while (!tryWrite(file, self)) {
    const owner = readOwner(file);
    const pid = Number.parseInt(owner, 10);
    if (pid > 0 && `${processIdentity(pid)} ${directory}` === owner) {
      throw new EmbeddedPostgresError(
        "already_running",
        `Another Sundial (process ${pid}) is using ${directory}. Stop it first.`,
      );
    }
    rmSync(file, { force: true });
  }
  return { release: () => rmSync(file, { force: true }) };
}

function tryWrite(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
