import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";

/** One OpenID Connect provider people may sign in with. */
export interface OidcProvider {
  /** Part of the callback path `/auth/callback/<id>`: lower-case letters, digits and dashes. */
  readonly id: string;
  readonly name: string;
  /** `https://issuer`, whose `/.well-known/openid-configuration` describes the rest. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface AuthOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly secret: string;
  /** Where people reach `/auth`: the portal's origin, without a slash at the end. */
  readonly portalUrl: string;
  /** Secure cookies and strict rate limits. */
  readonly production: boolean;
  readonly oidcProviders: readonly OidcProvider[];
  /** Addresses or CIDR ranges whose `X-Forwarded-For` is believed: the portal and the proxies before it. */
  readonly trustedProxies: readonly string[];
  readonly log: (level: "debug" | "info" | "warn" | "error", message: string) => void;
}

/** The session behind a portal cookie. */
export interface PortalSession {
  readonly userId: string;
  readonly activeOrganizationId: string | null;
  /** `Set-Cookie` values to pass on: sessions in use are prolonged. */
  readonly setCookies: readonly string[];
}

export interface Auth {
  /** Answers a request under `/auth`; paths that are not open are 404. */
  handle(request: Request): Promise<Response>;
  /** The session of the cookie in the headers, or null. */
  readSession(headers: Headers): Promise<PortalSession | null>;
}
