import type { ScriptedAnswer } from "@sundial/sdk/testing";
import type { ClientSetup, DeprecationReport, DriverCall, HookCall, Outcome } from "./protocol.ts";
import type { Client } from "./run-client.ts";

/** A row of the table: what the server answers, what the client is asked to do, and what must come of it in every language. */
export interface ConformanceCase {
  readonly name: string;
  /** `$URL` in `baseURL` and `environment` stands for the server. Without `baseURL` it is the server's. */
  readonly client?: ClientSetup;
  /** One answer a request, in order. */
  readonly server?: readonly ServerStep[];
  readonly calls: readonly DriverCall[];
  readonly expect: Expectation;
  /** Clients that cannot do it by their nature, and why. */
  readonly notFor?: Partial<Record<Client["name"], string>>;
}

/** An answer, one behind which the call is cancelled, or one in parts between which time passes for the client. */
export type ServerStep = ScriptedAnswer | { readonly thenCancel: ScriptedAnswer } | readonly ServerPart[];

export type ServerPart = ScriptedAnswer | { readonly advanceMs: number };

/** Members of objects that are not named may be anything; lists are whole. Matchers of vitest can stand anywhere. */
export interface Expectation {
  /** One a call; those without an error must have none. */
  readonly outcomes: readonly Outcome[] | readonly PartialOutcome[];
  /** How many requests the server saw, or what of each. */
  readonly requests: number | readonly ExpectedRequest[];
  /** The `Idempotency-Key` of each request: the same letter for the same key, null for none, anything longer is the key itself. */
  readonly idempotencyKeys?: readonly (string | null)[];
  /** None when left out; so it is with the next three. */
  readonly sleepsMs?: readonly number[];
  readonly warnings?: readonly object[];
  readonly logs?: readonly object[];
  readonly hookCalls?: readonly Partial<HookCall>[];
  /** Not looked at when left out, like the next one. */
  readonly deprecations?: readonly Partial<DeprecationReport>[];
  readonly deprecationCalls?: readonly Partial<DeprecationReport>[];
  /** Texts that must be nowhere in logs, hooks and warnings. */
  readonly secrets?: readonly string[];
}

type PartialOutcome = { readonly [Name in keyof Outcome]?: unknown };

export interface ExpectedRequest {
  readonly method?: string;
  /** As it was sent, without the query. */
  readonly path?: string;
  /** The decoded pairs of the query; the order of the names does not matter. */
  readonly query?: readonly (readonly [string, unknown])[];
  /** null for one that must not be there. */
  readonly headers?: Readonly<Record<string, unknown>>;
  /** The parsed JSON, whole; an empty text for no body. */
  readonly body?: unknown;
  /** Whether the answer was taken in whole, or the client left before. */
  readonly isTakenWhole?: boolean;
}
