import type { ListingKind, ListingManifest } from "../types.ts";
import type { CheckNetwork } from "./network/check-network.ts";
import type { Outcome } from "./network/outcome.ts";
import type { DocumentReading } from "./read-document.ts";
import type { McpReading } from "./read-mcp.ts";

/** What a check found wrong, and what would mend it. */
export interface CheckProblem {
  /** A JSON pointer (RFC 6901) into the manifest; null when it is about the whole. */
  readonly pointer: string | null;
  readonly evidence: string;
  readonly fix: string;
}

/** `isTransient`: asking again later may tell more. */
export type CheckOutcome =
  | { readonly state: "passed"; readonly detail: string }
  | { readonly state: "failed"; readonly detail: string; readonly problems: readonly CheckProblem[] }
  | { readonly state: "inconclusive"; readonly detail: string; readonly isTransient: boolean };

export interface StoredImage {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a check may look at. What several checks read is read once. */
export interface CheckContext {
  readonly kind: ListingKind;
  readonly manifest: ListingManifest;
  readonly network: CheckNetwork;
  readonly request: (address: string) => Promise<Outcome>;
  readonly readMcp: () => Promise<McpReading>;
  readonly readOpenapi: () => Promise<DocumentReading>;
  readonly readSbom: () => Promise<DocumentReading>;
  /** An asset of the same listing. */
  readonly findImage: (id: string) => Promise<StoredImage | null>;
  /** What listings of other organizations that the world sees are called. */
  readonly listOtherNames: () => Promise<readonly string[]>;
  /** The scopes that calls with the organization's test keys needed in the last thirty days; null without calls. */
  readonly findUsedScopes: () => Promise<ReadonlySet<string> | null>;
}

export type Check = (ctx: CheckContext) => Promise<CheckOutcome>;
