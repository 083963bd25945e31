import type { listingInstallations } from "../tables.ts";

export type InstallationRow = typeof listingInstallations.$inferSelect;

/**
 * - `suspended`: the listing is suspended or delisted, and its key refused meanwhile
 * - `key_revoked`: somebody ended its key by hand; uninstall it, and install it again to go on
 */
export const installationStates = ["active", "suspended", "key_revoked", "uninstalled"] as const;
export type InstallationState = (typeof installationStates)[number];

/** A listing that an organization uses in one mode. */
export interface Installation {
  readonly id: string;
  readonly listingId: string;
  readonly slug: string;
  readonly name: string;
  readonly state: InstallationState;
  /** What its key may do. */
  readonly scopes: readonly string[];
  /** What the version that the world sees asks for. */
  readonly requestedScopes: readonly string[];
  /** Whether the published version asks for more than was granted. */
  readonly needsApproval: boolean;
  /** The key in use: the one that was made, or what replaced it. */
  readonly keyId: string;
  readonly installedAt: Date;
  readonly uninstalledAt: Date | null;
  readonly requestsLast30Days: number;
}
