import type { Db } from "@sundial/db";
import { publishedTerms, termsInForce } from "./load-terms.ts";
import { readAcceptances } from "./read-acceptances.ts";

/** Whether the organization has accepted the terms that are in force at the instant. Before the first terms there is nothing to accept. */
export async function hasAcceptedTerms(db: Db, organizationId: string, at: Date): Promise<boolean> {
  const terms = termsInForce(publishedTerms(), at);
  if (!terms) return true;
  return (await readAcceptances(db, organizationId)).has(terms.version);
}
