import { createGroupCommit, type Database } from "@sundial/db";
import type { Reserving } from "./create-reserver.ts";
import { type SpendSettlement, toSettlementRows } from "./spend-settlement.ts";
import type { SpendSlice } from "./spend-slice.ts";

/** A slice of this process. */
export interface OwnSlice extends Pick<Reserving, "call" | "monthStart" | "dayStart"> {
  readonly slice: SpendSlice;
  usableUntilMs: number;
  retired: boolean;
}

export interface SliceReturns {
  /** Slices that may hold something. */
  readonly open: Set<OwnSlice>;
  /** Gives back what is free in a slice, from which no more calls will be taken. */
  giveBack(own: OwnSlice): void;
  /** Resolves when what was given back so far is. */
  drain(): Promise<void>;
}

/** Gives slices back in groups. What could not be given back, or nobody knows whether it was, stays held until its slice expires. */
export function createSliceReturns({ sql }: Pick<Database, "sql">): SliceReturns {
  const open = new Set<OwnSlice>();
  const group = createGroupCommit<SpendSettlement>({ batchMax: 500, waitingMax: Number.MAX_SAFE_INTEGER, commit });
  let count = 0;

  async function commit(batch: readonly SpendSettlement[]): Promise<void> {
    const rows = toSettlementRows(batch);
    await sql`select return_spend(${JSON.stringify(rows)}::text::json)`.catch(() => {});
  }

  return {
    open,
    giveBack(own) {
      own.retired = true;
      if (own.slice.callsUnderWay === 0) open.delete(own);
      const { id: sliceId, organizationId, apiKeyId } = own.call;
      const { monthStart, dayStart } = own;
      const from = { kind: "slice", id: sliceId, drawn: own.slice.empty() } as const;
      const charge = { flat: 0n, tiers: [] };
      group.add({ id: `${sliceId}:${++count}`, organizationId, apiKeyId, monthStart, dayStart, charge, from });
    },
    drain: () => group.drain(),
  };
}
