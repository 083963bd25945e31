import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

export interface Python {
  readonly program: string;
  /** Such as `3.10`. */
  readonly version: string;
}

/** The lowest Python from `minor` of version 3 on that this machine has with pip, or null. */
export function findPython(minor: number): Python | null {
  const names = Array.from({ length: 12 }, (_, more) => `python3.${minor + more}`);
  const programs = names.flatMap((name) => [...listOwn(name), name]);
  for (const program of [...programs, "python3"]) {
    const version = askVersion(program);
    if (version && Number(version.split(".")[1]) >= minor) return { program, version };
  }
  return null;
}

/** Where pyenv keeps that version; what it puts on the PATH answers only where it is chosen. */
function listOwn(name: string): string[] {
  const folder = join(homedir(), ".pyenv/versions");
  if (!existsSync(folder)) return [];
  const wanted = name.slice("python".length);
  return readdirSync(folder)
    .filter((version) => version.startsWith(`${wanted}.`))
    .map((version) => join(folder, version, "bin", name))
    .filter((program) => existsSync(program));
}

function askVersion(program: string): string | undefined {
  const code = "import sys, pip; print('%d.%d' % sys.version_info[:2])";
  const { status, stdout } = spawnSync(program, ["-c", code], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
