import type { OperationId } from "@sundial/contract";
import type { TestApi, TestOrganization } from "./api.ts";
import {
  pngOf,
  sampleAnswers,
  sampleManifest,
  storeAcceptedTerms,
  storeAssessment,
  storeIcon,
  storeListing,
  storeReport,
  storeReviewer,
} from "./listings.ts";

export interface PreparedListing {
  readonly ids: Readonly<Record<string, string>>;
  /** Set when the example of the contract does not fit what was made. */
  readonly body?: unknown;
}

const ofReviewers: readonly OperationId[] = [
  "listReviews",
  "getReview",
  "decideReview",
  "decideAssessment",
  "dismissReports",
];
const ofPartners: readonly OperationId[] = [
  "getListing",
  "createListingVersion",
  "getListingVersion",
  "updateListingVersion",
  "transitionListingVersion",
  "createListingAsset",
  "putAssessmentAnswers",
  "listListingActivity",
  "createListingMessage",
];

/** Makes the listing, the version and the reviewer that a call of partners or reviewers needs to succeed. Null for other operations. */
export async function prepareListing(
  { api, organization }: { readonly api: TestApi; readonly organization: TestOrganization },
  operationId: OperationId,
  userId: string,
): Promise<PreparedListing | null> {
  const { database } = api;
  if (!ofReviewers.includes(operationId) && !ofPartners.includes(operationId)) return null;
  if (ofReviewers.includes(operationId)) {
    await storeReviewer(database, userId);
    // Nobody judges what an organization of his own offers.
    const state = operationId === "dismissReports" ? "published" : "in_review";
    const { listingId, versionId } = await storeWith(api, (await api.createOrganization()).id, state);
    const ids = { listing_id: listingId, version_id: versionId, assessment_kind: "security" };
    if (operationId === "dismissReports") {
      const report = await storeReport(database, { listingId, organizationId: organization.id });
      return { ids, body: { report_ids: [report], reason: "It is as it says." } };
    }
    return operationId === "decideReview" ? { ids, body: decisionOf(api) } : { ids };
  }
  const state = operationId === "putAssessmentAnswers" ? "in_review" : "draft";
  const { listingId, versionId } = await storeWith(api, organization.id, state);
  const ids = { listing_id: listingId, version_id: versionId, assessment_kind: "security" };
  return { ids, body: await bodyOf(api, operationId, { listingId, versionId, organizationId: organization.id }) };
}

async function storeWith({ database }: TestApi, organizationId: string, state: string) {
  const stored = await storeListing(database, { organizationId, state });
  await storeAssessment(database, { ...stored, organizationId, answers: sampleAnswers.security });
  return stored;
}

function decisionOf({ deps }: TestApi): unknown {
  const rule_id = deps.ruleSets[0]?.rules[0]?.id;
  return { event: "reject", reason: "It breaks a rule.", findings: [{ rule_id, evidence: "Seen.", fix: "Mend it." }] };
}

interface Made {
  readonly listingId: string;
  readonly versionId: string;
  readonly organizationId: string;
}

async function bodyOf({ database }: TestApi, operationId: OperationId, made: Made): Promise<unknown> {
  switch (operationId) {
    case "updateListingVersion":
      return { manifest: sampleManifest, revision: 1 };
    case "createListingMessage":
      return { version_id: made.versionId, text: "Is a policy in German enough?" };
    case "putAssessmentAnswers":
      return { answers: [{ question_id: "credentials", answer: "In a vault." }] };
    case "createListingAsset":
      return {
        kind: "icon",
        name: "icon.png",
        media_type: "image/png",
        content: pngOf(512, 512).toString("base64"),
      };
    case "transitionListingVersion": {
      await storeAcceptedTerms(database, made.organizationId);
      const icon = JSON.stringify({ icon_asset_id: await storeIcon(database, made) });
      await database.sql`update listing_versions set manifest = manifest || ${icon} where id = ${made.versionId}`;
      return { event: "submit" };
    }
    default:
      return undefined;
  }
}
