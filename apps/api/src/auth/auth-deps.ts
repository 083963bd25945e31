import type { HttpBindings } from "@hono/node-server";
import type { Auth, TokenKeys } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";

/** What the sign-in routes take from the process. */
export interface AuthDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly auth: Auth;
  readonly tokenKeys: TokenKeys;
  /** `iss` of people's tokens: the API's public address. */
  readonly apiUrl: string;
  readonly portalUrl: string;
  /** True only in development without an SMTP server: opens `GET /dev/mailbox`. */
  readonly devMailbox: boolean;
}

/** Absent bindings mean that the app was called in-process. */
export interface AuthEnv {
  Bindings: Partial<HttpBindings> | undefined;
}
