import type { NewFinding } from "../findings/add-findings.ts";
import type { Listing, ListingVersion } from "../types.ts";
import type { TransitionEvent, TransitionRole } from "./transitions.ts";

export interface TransitionInput {
  readonly version: Pick<ListingVersion, "id" | "listingId" | "organizationId">;
  readonly event: TransitionEvent;
  /** On which side the caller acts; that he may is for the verb that asks. */
  readonly role: TransitionRole;
  readonly reason?: string | undefined;
  /** With `submit`: newer rules to be judged by. */
  readonly ruleSet?: string | undefined;
  /** What a reviewer found. Their rules must be of the version's set. */
  readonly findings?: readonly NewFinding[] | undefined;
}

/** What is asked of a version, as it stands while the listing is locked. */
export interface Attempt {
  readonly listing: Listing;
  readonly version: ListingVersion;
  readonly input: TransitionInput;
}
