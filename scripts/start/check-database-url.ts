import { createDatabase } from "@sundial/db";
import { StartError } from "./start-error.ts";

const majorMin = 16;

/** Connects once. Throws a StartError that tells a wrong URL, a server that is away, a refused sign-in and an old server apart. */
export async function checkDatabaseUrl(url: string): Promise<void> {
  const place = describePlace(url);
  const database = createDatabase(url, { connectionsMax: 1, applicationName: "start" });
  try {
    const [row] = await database.sql<
      { major: number }[]
    >`select current_setting('server_version_num')::int / 10000 as major`;
    if (row && row.major >= majorMin) return;
    throw new StartError(`The PostgreSQL at ${place} is version ${row?.major}; Sundial needs ${majorMin} or newer.`);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(explain(error, place), { cause: error });
  } finally {
    await database.close();
  }
}

function describePlace(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname) {
    throw new StartError("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  }
  return `${url.hostname}:${url.port || 5432}${url.pathname}`;
}

function explain(error: unknown, place: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "28P01" || code === "28000") return `${place} refused the user or password in DATABASE_URL.`;
  if (code === "3D000")
    return `The database in DATABASE_URL does not exist at ${place}. Create it, or correct the URL.`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `The host in DATABASE_URL (${place}) is not known. Correct it.`;
  const reason = error instanceof Error ? error.message || code : String(error);
  return `No PostgreSQL answers at ${place} (${reason}). Start it, correct DATABASE_URL, or unset it to use the embedded one.`;
}
