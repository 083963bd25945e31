import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** The typed query builder; inside a transaction the same type stands for the transaction. */
export type Db = PostgresJsDatabase<Record<string, never>>;

/** One pool of connections: `db` for typed queries, `sql` for the few statements that must be as cheap as possible. */
export interface Database {
  readonly db: Db;
  readonly sql: postgres.Sql;
  /** Waits up to five seconds for running queries, then closes the connections. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Of this pool. */
  readonly connectionsMax?: number;
  readonly applicationName?: string;
  /** The longest one statement may run, waits for locks included; PostgreSQL then cancels it. Without it there is no end. */
  readonly statementTimeoutMs?: number;
}

/** Opens a pool lazily: nothing is connected before the first query. */
export function createDatabase(url: string, options: DatabaseOptions = {}): Database {
  const sql = postgres(url, {
    max: options.connectionsMax ?? 10,
    connect_timeout: 10,
    // Queries wait for the next try to connect; the library's own pauses grow to twenty seconds.
    backoff: (tries) => Math.min(0.05 * 2 ** tries, 0.5),
    // A connection cut during that query would be an unhandled rejection; drizzle writes and reads arrays itself.
    fetch_types: false,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? "sundial",
      TimeZone: "UTC",
      ...(options.statementTimeoutMs === undefined ? {} : { statement_timeout: options.statementTimeoutMs }),
    },
  });
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) };
}
