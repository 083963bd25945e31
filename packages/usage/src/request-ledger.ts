import type { Database } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { toRow } from "./to-row.ts";
import type { RequestRecord } from "./types.ts";

/** Writes records by group commit: all that arrive while a commit is under way share the next one. */
export interface RequestLedger {
  /** Resolves when the record is committed. Throws `service_unavailable` when it cannot be: then the call must not look complete. */
  append(record: RequestRecord): Promise<void>;
  /** Resolves when everything appended so far is committed or has failed. */
  drain(): Promise<void>;
}

interface Waiting {
  readonly row: Record<string, unknown>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const waitingMax = 20_000;
const batchMax = 500;
/** A second commit beside the first would halve the groups: measured, it costs more calls a second than it saves waiting. */
const commitsAtOnce = 1;

/** Of postgres.js, of the socket, and `admin_shutdown`. */
const lostOnTheWay = new Set(["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "ECONNRESET", "EPIPE", "57P01"]);

/** A ledger on one pool. Each batch is one statement, prepared once, whatever its size. */
export function createRequestLedger({ sql }: Pick<Database, "sql">): RequestLedger {
  const waiting: Waiting[] = [];
  let commits = 0;
  let scheduled = false;
  const idle: (() => void)[] = [];

  function schedule(): void {
    if (scheduled || commits >= commitsAtOnce || waiting.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const batch = waiting.splice(0, batchMax);
      commits++;
      void commit(batch).finally(() => {
        commits--;
        schedule();
        if (commits === 0 && waiting.length === 0) for (const tell of idle.splice(0)) tell();
      });
    });
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      await insert(batch).catch((error: unknown) => insertAgain(batch, error));
      for (const { resolve } of batch) resolve();
    } catch (cause) {
      if (batch.length > 1 && isRefusedRow(cause)) return commitOneByOne(batch);
      for (const { reject } of batch) reject(coreErrors.service_unavailable({}, { retryAfterSeconds: 5, cause }));
    }
  }

  /**
   * Once more when the connection was lost under way, when a row was there already, or when the month's partition was just made. Rows that were committed after all
   * are recognised by their key.
   */
  async function insertAgain(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (!lostOnTheWay.has(codeOf(error)) && !isNewPartition(error) && !isRepeated(error)) throw error;
    await sql`insert into requests ${rowsOf(batch)} on conflict do nothing`;
  }

  /** A row that the database refuses must not fail its neighbours. */
  async function commitOneByOne(batch: readonly Waiting[]): Promise<void> {
    for (const one of batch) await commit([one]);
  }

  /** Looking out for a conflict at each row would cost a third of the insert; a repeated row is rare enough to be met by `insertAgain`. */
  async function insert(batch: readonly Waiting[]): Promise<void> {
    await sql`insert into requests ${rowsOf(batch)}`;
  }

  function rowsOf(batch: readonly Waiting[]) {
    const rows = JSON.stringify(batch.map(({ row }) => row));
    return sql`select * from json_populate_recordset(null::requests, ${rows}::text::json)`;
  }

  return {
    append: (record) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= waitingMax) return reject(coreErrors.service_unavailable({}, { retryAfterSeconds: 5 }));
        waiting.push({ row: toRow(record), resolve, reject });
        schedule();
      }),
    drain: () =>
      new Promise((resolve) => {
        if (commits === 0 && waiting.length === 0) resolve();
        else idle.push(resolve);
      }),
  };
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation). */
function isRefusedRow(error: unknown): boolean {
  return /^2[23][0-9A-Z]{3}$/.test(codeOf(error));
}

/** A row was there already: another try of a commit whose answer was lost. */
function isRepeated(error: unknown): boolean {
  return codeOf(error) === "23505";
}

/** The default partition refuses a row whose own partition came into being during the insert. */
function isNewPartition(error: unknown): boolean {
  return error instanceof Error && "table_name" in error && error.table_name === "requests_default";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
