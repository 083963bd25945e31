import type { Event } from "@sundial/contract/types";
import type { PlatformEvent } from "../list-events.ts";
import { toWireEvent } from "../to-wire-event.ts";

/** Carries an event of the newest version down to a dated one. */
export type CarryEvent = (event: Event, version: string) => unknown;

/** What is sent, byte for byte: Standard Webhooks' `type`, `timestamp` and `data`, which is the event as `GET /v1/events` lists it in that version. */
export function makePayload(event: PlatformEvent, version: string, carry: CarryEvent): string {
  return JSON.stringify({
    type: event.type,
    timestamp: event.createdAt.toISOString(),
    data: carry(toWireEvent(event), version),
  });
}
