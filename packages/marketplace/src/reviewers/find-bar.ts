import { findMembership } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { mayJudgeAppeal } from "../lifecycle/may-judge-appeal.ts";
import type { ListingVersion } from "../types.ts";

/** Why a reviewer may not decide about a version, as the refusal says it. */
export const barTexts = {
  own_organization: "you are a member of the organization that offers the listing.",
  own_decision: "the appeal is against your own decision.",
  earlier_decision:
    "you decided before in what is appealed against, and there are reviewers who did not, or did so longer ago.",
} as const;
export type ReviewBar = keyof typeof barTexts;

/** What keeps the reviewer from deciding about the version as it stands; null when nothing does. */
export async function findBar(db: Db, version: ListingVersion, userId: string): Promise<ReviewBar | null> {
  if ((await findMembership(db, version.organizationId, userId)) !== null) return "own_organization";
  return version.state === "appealed" ? findAppealBar(db, version, userId) : null;
}

/** The same of an appeal, beside the reviewer's organization. */
export async function findAppealBar(db: Db, version: ListingVersion, userId: string): Promise<ReviewBar | null> {
  if (version.decidedBy === userId) return "own_decision";
  return (await mayJudgeAppeal(db, version, userId)) ? null : "earlier_decision";
}
