import { createGroupCommit, type Database } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { isNewPartition } from "./is-new-partition.ts";
import { rowColumns, toRow } from "./to-row.ts";
import type { RequestRecord } from "./types.ts";

/** Writes records by group commit: all that arrive while a commit is under way share the next one. */
export interface RequestLedger<Settled extends Settlement = Settlement> {
  /**
   * Resolves when the record is committed, and with it what the ledger's `settle` made of `settlement`. Throws `service_unavailable` when it cannot be: then
   * the call must not look complete.
   */
  append(record: RequestRecord, settlement?: Settled): Promise<void>;
  /** Resolves when everything appended so far is committed or has failed. */
  drain(): Promise<void>;
}

/** What another domain wants committed together with a record. The ledger knows nothing of it but whose record it belongs to. */
export interface Settlement {
  /** The record's. */
  readonly id: string;
}

export interface RequestLedgerOptions<Settled extends Settlement> {
  readonly settle?: {
    /** The function of the database that takes a JSON array of rows, in the transaction of the records that they settle. */
    readonly functionName: string;
    /** Makes rows of settlements that are committed together. Every row has the id of one of them. */
    toRows(settlements: readonly Settled[]): readonly Settlement[];
  };
}

interface Waiting<Settled> {
  readonly row: Record<string, unknown>;
  readonly settlement: Settled | undefined;
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
export function createRequestLedger<Settled extends Settlement = Settlement>(
  { sql }: Pick<Database, "sql">,
  { settle }: RequestLedgerOptions<Settled> = {},
): RequestLedger<Settled> {
  const columns = sql.unsafe(rowColumns);
  const plain = createGroupCommit<Waiting<Settled>>({ ...limits, commit });
  const settling = createGroupCommit<Waiting<Settled>>({ ...limits, commit });

  async function commit(batch: readonly Waiting<Settled>[]): Promise<void> {
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
  async function insertAgain(batch: readonly Waiting<Settled>[], error: unknown): Promise<void> {
    if (!lostOnTheWay.has(codeOf(error)) && !isNewPartition(error) && !isRepeated(error)) throw error;
    const inserting = sql`insert into requests (${columns}) ${rowsOf(batch)} on conflict do nothing`;
    const settlements = settlementsOf(batch).flatMap((one) => settle?.toRows([one]) ?? []);
    if (settlements.length === 0 || !settle) return void (await inserting);
    // A row that was there already is not settled again: its settlement came with it, and may be used up by now.
    await sql`with inserted as (${inserting} returning id)
      select ${sql(settle.functionName)}((
        select json_agg(settlement) from json_array_elements(${JSON.stringify(settlements)}::text::json) as settlement
        where settlement ->> 'id' in (select id from inserted)))`;
  }

  /** A row that the database refuses must not fail its neighbours. */
  async function commitOneByOne(batch: readonly Waiting<Settled>[]): Promise<void> {
    for (const one of batch) await commit([one]);
  }

  /** Looking out for a conflict at each row would cost a third of the insert; a repeated row is rare enough to be met by `insertAgain`. */
  async function insert(batch: readonly Waiting<Settled>[]): Promise<void> {
    const inserting = sql`insert into requests (${columns}) ${rowsOf(batch)}`;
    const settlements = settle?.toRows(settlementsOf(batch)) ?? [];
    if (settlements.length === 0 || !settle) return void (await inserting);
    await sql`with inserted as (${inserting}) select ${sql(settle.functionName)}(${JSON.stringify(settlements)}::text::json)`;
  }

  function rowsOf(batch: readonly Waiting<Settled>[]) {
    const rows = JSON.stringify(batch.map(({ row }) => row));
    return sql`select ${columns} from json_populate_recordset(null::requests, ${rows}::text::json)`;
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

function settlementsOf<Settled>(batch: readonly Waiting<Settled>[]): Settled[] {
  return batch.flatMap(({ settlement }) => settlement ?? []);
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
