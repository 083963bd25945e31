import { type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import type { ServerUser } from "./server-user.ts";

/** Whether the user may search every directory above `path`, and read (and search) `path` itself. */
export function canReach(path: string, user: ServerUser): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || !may(stat, user, stat.isDirectory() ? 0o5 : 0o4)) return false;
  return canSearchAbove(path, user);
}

/** Whether the user may search every directory above `path`, which need not exist. */
export function canSearchAbove(path: string, user: ServerUser): boolean {
  for (let at = dirname(path); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat && !may(stat, user, 0o1)) return false;
    if (at === dirname(at)) return true;
  }
}

function may(stat: Stats, user: ServerUser, wanted: number): boolean {
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  return ((stat.mode >> shift) & wanted) === wanted;
}
