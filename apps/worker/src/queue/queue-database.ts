import type { Db as JobDatabase } from "pg-boss";
import postgres from "postgres";

/** Connections for pg-boss on the project's one driver. */
export interface QueueDatabase extends JobDatabase {
  readonly sql: postgres.Sql;
  close(): Promise<void>;
}

/** pg-boss sends JSON as ready text; postgres.js would otherwise encode it a second time. */
const jsonAsGiven = {
  to: 114,
  from: [114, 3802],
  serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
};

/** Opens a small pool of its own: the one that drizzle uses has its parsers changed by drizzle. */
export function createQueueDatabase(url: string, connectionsMax = 4): QueueDatabase {
  const sql = postgres(url, {
    max: connectionsMax,
    connect_timeout: 10,
    onnotice: () => {},
    types: { json: jsonAsGiven },
    connection: { application_name: "sundial-queue", TimeZone: "UTC" },
  });
  return {
    sql,
    close: () => sql.end({ timeout: 5 }),
    async executeSql(text, values) {
      // Reserved, because pg-boss sends whole transactions as one text, which postgres.js forbids on a shared connection.
      const connection = await sql.reserve();
      try {
        return await runOn(connection, text, values);
      } finally {
        connection.release();
      }
    },
    async listen(channel, onNotification, onReconnect) {
      const subscription = await sql.listen(channel, onNotification, onReconnect);
      return { close: () => subscription.unlisten() };
    },
  };
}

/** The transaction as pg-boss wants a database, so that jobs are sent when it commits. */
export function inQueueTransaction(tx: postgres.TransactionSql): JobDatabase {
  return { executeSql: (text, values) => runOn(tx, text, values) };
}

async function runOn(
  sql: Pick<postgres.Sql, "unsafe">,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ rows: Record<string, unknown>[] }> {
  // pg-boss passes only strings, numbers, booleans, dates, nulls and arrays of these.
  const parameters = values.map((value) => value ?? null) as postgres.ParameterOrJSON<never>[];
  const result: unknown[] = await sql.unsafe(text, parameters);
  // A text of several statements gives one array of rows a statement.
  return { rows: result.flat() as Record<string, unknown>[] };
}
