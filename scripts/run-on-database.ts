import { join } from "node:path";
import { createDatabase, type Database } from "@sundial/db";
import { checkDatabaseUrl } from "./start/check-database-url.ts";
import { readDevFile } from "./start/dev-file.ts";
import { loadSettings } from "./start/load-settings.ts";

/** One of the operator's commands, on DATABASE_URL or on the database of the running `npm start`. What it throws is told in a sentence, and the process then exits with 1. */
export async function runOnDatabase(command: string, run: (database: Database) => Promise<void>): Promise<void> {
  try {
    const database = createDatabase(await findDatabase(), { connectionsMax: 1, applicationName: command });
    try {
      await run(database);
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(sayOf(error));
    process.exitCode = 1;
  }
}

/** A query that failed says what it was; whoever runs this wants to know why. */
function sayOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "query" in error && error.cause instanceof Error
    ? `The database refused: ${error.cause.message}`
    : error.message;
}

async function findDatabase(): Promise<string> {
  const folder = loadSettings();
  const own = process.env.DATABASE_URL;
  const url = own || readDevFile(join(folder, "dev.json"))?.databaseUrl;
  try {
    if (url) await checkDatabaseUrl(url);
  } catch (error) {
    if (own) throw error;
    throw new Error(notRunning, { cause: error });
  }
  if (!url) throw new Error(notRunning);
  return url;
}

const notRunning =
  "Sundial does not run here. Start it with `npm start` and repeat this beside it, or set DATABASE_URL to the database of one that runs elsewhere.";
