import type { WriteContext } from "@sundial/db";
import type { Network } from "@sundial/network";

/** What making and changing endpoints needs beside the usual. */
export interface WebhookContext extends WriteContext {
  /** Seals the secrets of endpoints. */
  readonly secret: string;
  /** What endpoints may be at. */
  readonly network: Network;
}
