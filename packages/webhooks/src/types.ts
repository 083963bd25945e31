import type { EventType } from "@sundial/db";
import type { Mode } from "@sundial/kernel";

export const disabledReasons = ["by_hand", "gone", "failing"] as const;
export type DisabledReason = (typeof disabledReasons)[number];

export const deliveryStates = ["pending", "succeeded", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Where events of one organization and mode are sent to. */
export interface Endpoint {
  readonly id: string;
  readonly organizationId: string;
  readonly mode: Mode;
  readonly url: string;
  readonly description: string | null;
  /** Null for every type, also those to come. */
  readonly eventTypes: readonly EventType[] | null;
  /** The dated version that events are sent in. */
  readonly apiVersion: string;
  /** Until when the former secret signs too. */
  readonly formerSecretUntil: Date | null;
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  /** Since when no attempt has succeeded. */
  readonly failingSince: Date | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export interface EndpointWithSecret {
  readonly endpoint: Endpoint;
  /** `whsec_` and base64 of 32 bytes. */
  readonly secret: string;
}

/** One request to an endpoint. */
export interface Attempt {
  readonly number: number;
  readonly attemptedAt: Date;
  readonly durationMs: number;
  readonly responseStatus: number | null;
  readonly failure: string | null;
}

/** One event on its way to one endpoint. */
export interface Delivery {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly eventType: EventType;
  readonly state: DeliveryState;
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
  /** The last twenty, oldest first. */
  readonly attempts: readonly Attempt[];
}
