import { createGroupCommit, type Database } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { isNewPartition } from "./is-new-partition.ts";
import { rowColumns, toRow } from "./to-row.ts";
import type { RequestRecord } from "./types.ts";

/** Writes records by group commit: all that arrive while a commit is under way share the next one. */
export interface RequestLedger {
  /**
   * Resolves when the record is committed, and with it what the ledger's `settleFunction` made of `settlement`. Throws `service_unavailable` when it cannot be: then
   * the call must not look complete.
   */
  append(record: RequestRecord, settlement?: Settlement): Promise<void>;
  /** Resolves when everything appended so far is committed or has failed. */
  drain(): Promise<void>;
}

/** What another domain wants committed together with a record. The ledger knows nothing of it but whose record it belongs to. */
export interface Settlement {
  /** The record's. */
  readonly id: string;
}

export interface RequestLedgerOptions {
  /** The function of the database that takes a JSON array of settlements, in the transaction of their records. */
  readonly settleFunction?: string;
}

interface Waiting {
  readonly row: Record<string, unknown>;
  readonly settlement: Settlement | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const limits = { waitingMax: 20_000, batchMax: 500 } as const;

/** Of postgres.js, of the socket, and `admin_shutdown`. */
const lostOnTheWay = new Set(["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "ECONNRESET", "EPIPE", "57P01"]);

/**
 * A ledger on one pool. Each batch is one statement, prepared once, whatever its size. Records with a settlement have a lane of their own, so that the others cost
 * what they would without any.
 */
export function createRequestLedger(
  { sql }: Pick<Database, "sql">,
  { settleFunction }: RequestLedgerOptions = {},
): RequestLedger {
  const columns = sql.unsafe(rowColumns);
  const plain = createGroupCommit<Waiting>({ ...limits, commit });
  const settling = createGroupCommit<Waiting>({ ...limits, commit });

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
    await send(batch, sql`insert into requests (${columns}) ${rowsOf(batch)} on conflict do nothing`);
  }

  /** A row that the database refuses must not fail its neighbours. */
  async function commitOneByOne(batch: readonly Waiting[]): Promise<void> {
    for (const one of batch) await commit([one]);
  }

  /** Looking out for a conflict at each row would cost a third of the insert; a repeated row is rare enough to be met by `insertAgain`. */
  async function insert(batch: readonly Waiting[]): Promise<void> {
    await send(batch, sql`insert into requests (${columns}) ${rowsOf(batch)}`);
  }

  function rowsOf(batch: readonly Waiting[]) {
    const rows = JSON.stringify(batch.map(({ row }) => row));
    return sql`select ${columns} from json_populate_recordset(null::requests, ${rows}::text::json)`;
  }

  /** A row that was there already is not settled again: its settlement came with it, and may be used up by now. */
  async function send(batch: readonly Waiting[], inserting: ReturnType<typeof sql>): Promise<void> {
    const settlements = batch.flatMap(({ settlement }) => settlement ?? []);
    if (settlements.length === 0 || settleFunction === undefined) return void (await inserting);
    await sql`with inserted as (${inserting} returning id)
      select ${sql(settleFunction)}((
        select json_agg(settlement) from json_array_elements(${JSON.stringify(settlements)}::text::json) as settlement
        where settlement ->> 'id' in (select id from inserted)))`;
  }

  return {
    append: (record, settlement) =>
      new Promise((resolve, reject) => {
        const lane = settlement === undefined ? plain : settling;
        const taken = lane.add({ row: toRow(record), settlement, resolve, reject });
        if (!taken) reject(coreErrors.service_unavailable({}, { retryAfterSeconds: 5 }));
      }),
    async drain() {
      await Promise.all([plain.drain(), settling.drain()]);
    },
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

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
