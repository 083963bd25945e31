import { existsSync, mkdirSync, readFileSync, realpathSync, statfsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { choosePlace } from "./choose-place.ts";
import { claimDirectory } from "./claim-directory.ts";
import { clearLeftovers } from "./clear-leftovers.ts";
import { createCluster } from "./create-cluster.ts";
import { EmbeddedPostgresError, explainFailure } from "./embedded-postgres-error.ts";
import { endProcess } from "./end-process.ts";
import { findBinaries } from "./find-binaries.ts";
import { launchOnFreePort } from "./launch-on-free-port.ts";
import { openDatabase } from "./open-database.ts";
import { chooseServerUser, type ServerUser } from "./server-user.ts";
import { readState, writeState } from "./state.ts";

export interface EmbeddedPostgresOptions {
  /** Holds the data, the log, the port and the password; made when missing. One process at a time may use it. */
  readonly directory: string;
  readonly onProgress?: (message: string) => void;
  /** false turns fsync off, for tests alone. */
  readonly durable?: boolean;
  /** Where data and binaries go when PostgreSQL's user cannot reach the directory (only when started by root). */
  readonly fallbackDirectory?: string;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly exited: Promise<void>;
  /** Fast shutdown; idempotent. */
  stop(): Promise<void>;
}

const freeBytesMin = { init: 200_000_000, start: 50_000_000 };

/**
 * Starts PostgreSQL 18 on 127.0.0.1 with its data in `directory` and resolves when it takes connections. Cleans up after a
 * crash by itself. When this process dies without `stop`, the server shuts itself down within seconds.
 * Throws an EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const requested = resolve(options.directory);
  try {
    mkdirSync(requested, { recursive: true });
    const claim = claimDirectory(realpathSync(requested));
    try {
      return await startClaimed(realpathSync(requested), options, claim.release);
    } catch (error) {
      claim.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw explainFailure(String(error), join(requested, "server.log"));
  }
}

async function startClaimed(
  directory: string,
  options: EmbeddedPostgresOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const { onProgress = () => {}, durable = true, fallbackDirectory = "/var/lib/sundial" } = options;
  const state = readState(directory);
  const user = chooseServerUser(state.dataDirectory ?? join(directory, "data"));
  const place = choosePlace({ state, user, binaries: findBinaries(), fallbackDirectory, onProgress });
  assertUsable(place.dataDirectory, user);
  const outside = place.dataDirectory !== join(directory, "data");
  const logFile = join(directory, "server.log");
  if (existsSync(place.dataDirectory)) {
    await clearLeftovers(place.dataDirectory, onProgress);
  } else {
    onProgress("Creating the database");
    writeState({ ...state, ...(outside && { dataDirectory: place.dataDirectory }) });
    await createCluster({ ...place, user, durable, password: state.password });
  }
  const { server, port } = await launchOnFreePort({ ...place, user, durable, logFile, onProgress }, state.port);
  const exited = server.exited.then(release);
  const stop = async () => {
    await endProcess(server.pid);
    await exited;
  };
  try {
    const url = await openDatabase(state, port);
    writeState({ ...state, port, ...(outside && { dataDirectory: place.dataDirectory }) });
    return { url, pid: server.pid, logFile, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function assertUsable(dataDirectory: string, user: ServerUser | undefined): void {
  const versionFile = join(dataDirectory, "PG_VERSION");
  const exists = existsSync(dataDirectory);
  const { bavail, bsize } = statfsSync(existsSync(dirname(dataDirectory)) ? dirname(dataDirectory) : "/");
  if (bavail * bsize < freeBytesMin[exists ? "start" : "init"]) throw explainFailure("No space left on device", "");
  if (!exists) return;
  const major = readFileSync(versionFile, "utf8").trim();
  if (major === "18") return;
  throw new EmbeddedPostgresError(
    "data_incompatible",
    `The data in ${dataDirectory} belongs to PostgreSQL ${major}, not 18${user ? ` (user ${user.name})` : ""}. Move it away, or set DATABASE_URL to a server that holds it.`,
  );
}
