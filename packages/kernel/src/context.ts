import type { Actor, Mode } from "./actor.ts";
import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";
import type { Random } from "./random.ts";

export interface OrganizationRef {
  readonly id: string;
}

/** What every verb is told of its caller. Mode is part of tenancy: a row of the other mode does not exist. */
export interface ReadContext {
  readonly organization: OrganizationRef;
  readonly mode: Mode;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
}

export interface WriteContext extends ReadContext {
  readonly random: Random;
  readonly newId: Ids;
  /** Set when the call came with an `Idempotency-Key`: its row is marked in the same transaction as the write. */
  readonly idempotency?: { readonly operation: string; readonly key: string } | undefined;
}
