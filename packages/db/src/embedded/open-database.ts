import { join } from "node:path";
import postgres from "postgres";
import { serverAccount } from "./create-cluster.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { State } from "./state.ts";

const databaseName = "sundial";

/** Proves that the server answers with our password, creates the database when missing, and returns its URL. */
export async function openDatabase(state: State, port: number): Promise<string> {
  const urlOf = (name: string) => `postgres://${serverAccount}:${state.password}@127.0.0.1:${port}/${name}`;
  const sql = postgres(urlOf("postgres"), { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const found = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (found.length === 0) await sql`create database ${sql(databaseName)}`;
    return urlOf(databaseName);
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === "28P01") {
      throw new EmbeddedPostgresError(
        "not_permitted",
        `The password in ${join(state.directory, "state.json")} is not the one of the data beside it. Restore that file, or remove ${state.directory} to begin with an empty database.`,
        { cause: error },
      );
    }
    throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
