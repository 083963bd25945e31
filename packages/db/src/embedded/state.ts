import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What must survive between two starts; kept in `state.json`, readable by its owner alone. */
export interface State {
  /** The directory this was written for, to notice that a checkout was copied. */
  readonly directory: string;
  readonly password: string;
  readonly port?: number;
  /** Set when the data had to be put outside the directory. */
  readonly dataDirectory?: string;
}

export function readState(directory: string): State {
  const file = join(directory, "state.json");
  if (!existsSync(file)) return { directory, password: randomBytes(24).toString("base64url") };
  const state: State = JSON.parse(readFileSync(file, "utf8"));
  // A copied checkout must not share the data of the one it was copied from; a moved one keeps it.
  const copied = state.directory !== directory && existsSync(join(state.directory, "state.json"));
  const { dataDirectory, ...rest } = state;
  return copied || !dataDirectory ? { ...rest, directory } : { ...rest, directory, dataDirectory };
}

export function writeState(state: State): void {
  mkdirSync(state.directory, { recursive: true });
  const file = join(state.directory, "state.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
