import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "./find-python.ts";

/** Where everything of Python is kept; git knows nothing of it. */
const folder = join(import.meta.dirname, ".environments");
const installMsMax = 240_000;

export interface WantedEnvironment {
  /** Says everything of what is in it: one of the same name is taken as it is. */
  readonly name: string;
  /** The lowest minor version of Python 3 that will do. */
  readonly pythonMinor: number;
  /** What to hand to `pip install`, one call after the other; it may be made only when it is needed. */
  readonly installs: () => readonly (readonly string[])[];
}

/** An environment of Python, or why it cannot be had. */
export type Environment = { readonly bin: string } | { readonly missing: string };

/** Makes a virtual environment and installs into it; a second time takes no time. Needs Python and a package index. */
export function bringEnvironment({ name, pythonMinor, installs }: WantedEnvironment): Environment {
  const place = join(folder, name);
  const bin = join(place, "bin");
  const mark = join(place, "complete");
  if (existsSync(mark)) return { bin };
  const python = findPython(pythonMinor);
  if (!python) return { missing: `there is no Python 3.${pythonMinor} or newer with pip` };
  // A rest of one that was interrupted.
  rmSync(place, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Without a pip of its own, which would take longer to install than most of what goes in: the machine's does it.
  const made = run(python.program, ["-m", "venv", "--without-pip", place]);
  const problem = made ?? installAll({ pip: python.program, into: join(bin, "python") }, installs);
  if (problem !== null) return { missing: problem };
  writeFileSync(mark, "");
  return { bin };
}

function installAll(
  { pip, into }: { pip: string; into: string },
  installs: WantedEnvironment["installs"],
): string | null {
  // Python compiles what it imports; compiling everything would take longer.
  const flags = ["--quiet", "--disable-pip-version-check", "--no-compile"];
  for (const packages of installs()) {
    const problem = run(pip, ["-m", "pip", "--python", into, "install", ...flags, ...packages]);
    if (problem !== null) return problem;
  }
  return null;
}

function run(program: string, args: readonly string[]): string | null {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: installMsMax });
  return status === 0 ? null : `it could not be installed: ${stderr?.trim().split("\n").at(-1) ?? "no answer in time"}`;
}
