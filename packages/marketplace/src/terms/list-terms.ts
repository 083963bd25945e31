import type { Db } from "@sundial/db";
import { publishedTerms, termsInForce } from "./load-terms.ts";
import { readAcceptances } from "./read-acceptances.ts";
import type { ToldTerms } from "./types.ts";

export interface ListTermsInput {
  /** Null when nobody is asked for. */
  readonly organizationId: string | null;
  readonly at: Date;
}

/** All terms, the newest first, also those that come into force later; with what the organization accepted. */
export async function listTerms(db: Db, { organizationId, at }: ListTermsInput): Promise<ToldTerms[]> {
  const accepted = organizationId === null ? new Map<string, Date>() : await readAcceptances(db, organizationId);
  const inForce = termsInForce(publishedTerms(), at);
  return publishedTerms().map((terms) => ({
    ...terms,
    isInForce: terms === inForce,
    acceptedAt: accepted.get(terms.version) ?? null,
  }));
}
