import type { Deprecation, Mode, Picodollars } from "@sundial/kernel";
import type { deprecationNotices, noticeMails } from "./tables.ts";

/** One place from which a thing that is to end was used: one key, operation, model, version and client of an organization. */
export interface Use {
  readonly organizationId: string;
  readonly mode: Mode;
  readonly apiKeyId: string;
  readonly operation: string;
  readonly model: string | null;
  readonly version: string;
  /** Name and version as the client gives them, `sundial-typescript/1.2.0`; null when it gives none. */
  readonly client: string | null;
  /** Over the days that were looked at, refused calls included. */
  readonly calls: number;
  /** Rounded up to a whole call. */
  readonly callsPerDay: number;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  /** Of the last 30 days. */
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
  /** What those tokens cost at today's list price; null without a model on offer. In test mode, what they would. */
  readonly cost: Picodollars | null;
}

/** A thing that is to end, and who uses it, by the last use, latest first. */
export interface UsedDeprecation {
  readonly deprecation: Deprecation;
  readonly uses: readonly Use[];
}

/** Which notices a member gets by mail: all of the organization's, those about keys that the member made, or none. */
export type NoticeMails = (typeof noticeMails)[number];

/** A notice that an organization was sent. */
export type Notice = Omit<typeof deprecationNotices.$inferSelect, "revision">;
