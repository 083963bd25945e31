import type { CallContext } from "@sundial/kernel";
import type { Db } from "../create-database.ts";

/** Whose key it is: one organization (or person without one), mode, operation and key name one claim. */
export interface IdempotencyScope {
  readonly organizationId: string;
  readonly mode: CallContext["mode"];
  readonly operation: string;
  readonly key: string;
}

/** A scope that this call holds; `fence` tells its hold from an earlier or later one. */
export interface IdempotencyHold extends IdempotencyScope {
  readonly fence: number;
}

export interface IdempotencyContext {
  readonly db: Db;
  readonly now: Date;
}

/** A stored response; replays are equal to it byte by byte. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null when the body was too large to keep. */
  readonly body: Uint8Array | null;
}
