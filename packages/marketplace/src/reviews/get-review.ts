import { findOrganization } from "@sundial/accounts";
import type { ReadContext } from "@sundial/db";
import { type Activity, readActivity } from "../activity/read-activity.ts";
import { findLastApproved } from "../assessments/open-assessments.ts";
import { type Asset, listAssets } from "../assets/list-assets.ts";
import { findVersionToReview } from "../lookup.ts";
import { listAbuseReports } from "../reports/list-abuse-reports.ts";
import type { ReceivedReport } from "../reports/types.ts";
import { requireReviewer } from "../reviewers/require-reviewer.ts";
import { type VersionView, viewVersion } from "../versions/view-version.ts";
import { compareManifests, type ManifestChange } from "./compare-manifests.ts";

/** A version with what a reviewer needs to decide. */
export interface Review {
  readonly view: VersionView;
  readonly partner: string;
  readonly changes: readonly ManifestChange[];
  readonly activity: readonly Activity[];
  readonly assets: readonly Asset[];
  readonly abuseReports: readonly ReceivedReport[];
}

const shownMax = 100;

/** Reads a version of whatever organization. Throws `reviewer_required`, `resource_not_found`. */
export async function getReview(ctx: ReadContext, versionId: string): Promise<Review> {
  await requireReviewer(ctx);
  const { db } = ctx;
  const version = await findVersionToReview(db, versionId);
  const { listingId } = version;
  const approved = await findLastApproved(db, version);
  const activity = await readActivity(db, { listingId, limit: shownMax, reader: "reviewer" });
  return {
    view: await viewVersion(db, ctx, { version, role: "reviewer" }),
    partner: (await findOrganization(db, version.organizationId)).name,
    changes: compareManifests(approved?.manifest ?? null, version.manifest),
    activity: activity.data,
    assets: await listAssets(db, listingId),
    abuseReports: await listAbuseReports(db, listingId),
  };
}
