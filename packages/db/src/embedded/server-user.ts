import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** The user that PostgreSQL runs as; absent when that is the current one. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as the owner of its data, else as `postgres`, else as `nobody`. */
export function chooseServerUser(dataDirectory: string | undefined): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  const owner = dataDirectory ? ownerOf(dataDirectory, accounts) : undefined;
  const user = owner ?? accounts.find((a) => a.name === "postgres") ?? accounts.find((a) => a.name === "nobody");
  if (!user) {
    throw new EmbeddedPostgresError(
      "not_permitted",
      "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as. Start Sundial as an ordinary user.",
    );
  }
  return user;
}

function ownerOf(dataDirectory: string, accounts: ServerUser[]): ServerUser | undefined {
  const stat = statSync(join(dataDirectory, "PG_VERSION"), { throwIfNoEntry: false });
  if (!stat || stat.uid === 0) return undefined;
  return accounts.find((a) => a.uid === stat.uid) ?? { name: String(stat.uid), uid: stat.uid, gid: stat.gid };
}

function readAccounts(): ServerUser[] {
  try {
    return readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .filter((fields) => fields.length > 4)
      .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}
