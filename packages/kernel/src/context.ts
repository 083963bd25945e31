import type { Actor, Mode } from "./actor.ts";
import type { Clock } from "./clock.ts";

export interface OrganizationRef {
  readonly id: string;
}

/** What every verb is told of its caller. Mode is part of tenancy: a row of the other mode does not exist. */
export interface CallContext {
  readonly organization: OrganizationRef;
  readonly mode: Mode;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
}
