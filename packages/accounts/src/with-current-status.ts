import type { Clock } from "@sundial/kernel";
import type { Invitation } from "./types.ts";

/** The invitation as it stands now: rows stay `pending` in the table when their time runs out. */
export function withCurrentStatus<T extends Invitation>(row: T, clock: Clock): T {
  return row.status === "pending" && row.expiresAt <= clock.now() ? { ...row, status: "expired" } : row;
}
