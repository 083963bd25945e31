import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canReach, canSearchAbove } from "./can-reach.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { type Binaries, binary } from "./find-binaries.ts";
import type { ServerUser } from "./server-user.ts";
import type { State } from "./state.ts";

export interface Place {
  readonly dataDirectory: string;
  readonly nativeDirectory: string;
}

export interface PlaceInput {
  readonly state: State;
  readonly user: ServerUser | undefined;
  readonly binaries: Binaries;
  /** Where data and binaries go when the user cannot reach the checkout. */
  readonly fallbackDirectory: string;
  readonly onProgress: (message: string) => void;
}

/** Data and binaries where the server's user can reach them: in the checkout, or else in the fallback directory. */
export function choosePlace(input: PlaceInput): Place {
  const { state, user, binaries } = input;
  const inside = join(state.directory, "data");
  if (!user) return { dataDirectory: inside, nativeDirectory: binaries.nativeDirectory };
  return { dataDirectory: placeData(input, inside, user), nativeDirectory: placeBinaries(input, user) };
}

function placeData({ state, fallbackDirectory }: PlaceInput, inside: string, user: ServerUser): string {
  if (state.dataDirectory && existsSync(state.dataDirectory)) return state.dataDirectory;
  if (canSearchAbove(inside, user)) return inside;
  if (existsSync(join(inside, "PG_VERSION"))) {
    throw new EmbeddedPostgresError(
      "not_permitted",
      `User ${user.name} cannot reach the data in ${inside} any more. Allow others to search the directories above it (chmod o+x), then start again.`,
    );
  }
  const key = createHash("sha256").update(state.directory).digest("hex").slice(0, 16);
  return join(ownDirectory(fallbackRoot(fallbackDirectory, user), key, user), "data");
}

function placeBinaries({ binaries, fallbackDirectory, onProgress }: PlaceInput, user: ServerUser): string {
  const { nativeDirectory, version } = binaries;
  const needed = [
    binary(nativeDirectory, "initdb"),
    join(nativeDirectory, "lib"),
    join(nativeDirectory, "share/postgresql"),
  ];
  if (needed.every((path) => canReach(path, user))) return nativeDirectory;
  const copy = join(fallbackRoot(fallbackDirectory, user), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  onProgress(`Copying PostgreSQL to ${copy}, where user ${user.name} can reach it`);
  const partial = `${copy}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(nativeDirectory, partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  renameSync(partial, copy);
  return copy;
}

function fallbackRoot(preferred: string, user: ServerUser): string {
  for (const root of [preferred, join(tmpdir(), "sundial-postgres")]) {
    try {
      mkdirSync(root, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    // In a shared directory such as /tmp somebody else may have made it first.
    const stat = lstatSync(root);
    if (!stat.isDirectory() || stat.uid !== process.getuid?.()) continue;
    chmodSync(root, 0o755);
    if (canSearchAbove(join(root, "data"), user)) return root;
  }
  throw new EmbeddedPostgresError(
    "not_permitted",
    `User ${user.name} can reach neither the checkout nor ${preferred}. Move the checkout to a directory that all users may search, or start Sundial as an ordinary user.`,
  );
}

function ownDirectory(root: string, name: string, user: ServerUser): string {
  const directory = join(root, name);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chownSync(directory, user.uid, user.gid);
  return directory;
}

function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
