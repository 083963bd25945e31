import type { WriteContext } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import type { Peppers } from "./secret/hash-secret.ts";

/** An API key without its secret. */
export interface Key {
  readonly id: string;
  readonly organizationId: string;
  readonly mode: Mode;
  readonly name: string;
  /** The last four characters of the secret, to tell keys apart. */
  readonly last4: string;
  readonly scopes: readonly string[];
  readonly versionPin: string | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** The key that took this one's place when it was rotated. */
  readonly replacedBy: string | null;
  /** The installation of a marketplace listing (`ins_`) that it was made for. */
  readonly installationId: string | null;
  /** Since when calls with it are refused because that listing is suspended or delisted. */
  readonly heldAt: Date | null;
  /** Exact to a minute. */
  readonly lastUsedAt: Date | null;
  /** The person (`usr_`), key (`key_`) or job that made it. */
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** A key just made, with the secret that is shown this one time. */
export interface KeyWithSecret {
  readonly key: Key;
  readonly secret: string;
}

/** The context of verbs that make secrets. */
export interface KeyContext extends WriteContext {
  readonly peppers: Peppers;
}

/** What a presented key turned out to be. */
export interface AuthenticatedKey {
  readonly keyId: string;
  readonly organizationId: string;
  readonly mode: Mode;
  readonly scopes: ReadonlySet<string>;
  /** The plan of the organization. */
  readonly plan: string;
  readonly versionPin: string | null;
  readonly organizationVersionPin: string | null;
  readonly expiresAt: Date | null;
}
