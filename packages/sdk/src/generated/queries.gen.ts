// Made by `npm run generate` from openapi/. Do not edit.
import type { InvoiceStatus, ListingCategory, ListingKind, UsageBucketSize, UsageGrouping } from "./types.gen.ts";

/** The query of `organizations.list`. */
export type ListOrganizationsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `members.list`. */
export type ListMembersQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `invitations.list`. */
export type ListInvitationsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `me.invitations.list`. */
export type ListMyInvitationsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `apiKeys.list`. */
export type ListApiKeysQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `usage.retrieve`. */
export type GetUsageQuery = {
  /**
   * The beginning of the range, in UTC. Belongs to it. When left out, 30 days before `end`, or 24 hours for buckets of
   * a minute.
   */
  start?: string;
  /** The end of the range, in UTC. Does not belong to it. Now when left out. */
  end?: string;
  /** The length of a bucket. `day` when left out. */
  bucket?: UsageBucketSize;
  /** What to divide buckets by. Nothing when left out. */
  group_by?: UsageGrouping;
  /** Only calls made with this key. */
  api_key_id?: string;
  /** Only calls that asked for this model. */
  model?: string;
};

/** The query of `invoices.list`. */
export type ListInvoicesQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
  /** Only invoices that stand so. */
  status?: InvoiceStatus;
};

/** The query of `invoices.listLineCalls`. */
export type ListInvoiceLineCallsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `invoices.preview`. */
export type PreviewInvoiceQuery = {
  /** The plan to look at. The one in force when left out. */
  plan?: string;
  /** The people to look at. As many as now when left out. */
  seats?: number;
};

/** The query of `credits.list`. */
export type ListCreditsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `marketplace.catalogue.list`. */
export type ListCatalogueQuery = {
  /** Words to look for in names, taglines and descriptions. */
  query?: string;
  /** Only listings of this kind. */
  kind?: ListingKind;
  /** Only listings of this category. */
  category?: ListingCategory;
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `marketplace.listings.list`. */
export type ListListingsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `marketplace.listings.activity.list`. */
export type ListListingActivityQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `marketplace.usage.retrieve`. */
export type GetListingUsageQuery = {
  /** The UTC month; the one that is running when it is left out. */
  month?: string;
};

/** The query of `marketplace.statements.list`. */
export type ListMarketplaceStatementsQuery = {
  /** Only the statement of this UTC month. */
  month?: string;
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `marketplace.installations.list`. */
export type ListInstallationsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `marketplace.reviews.list`. */
export type ListReviewsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `events.list`. */
export type ListEventsQuery = {
  /** Only events of this type. */
  type?: string;
  /** Only events since then. */
  since?: string;
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `auditEvents.list`. */
export type ListAuditEventsQuery = {
  /** Only what this person, key or job did. */
  actor_id?: string;
  /** Only this action, such as `key.revoked`, or every action of one kind, such as `key`. */
  action?: string;
  /** Only what was done to the object with this id. */
  target_id?: string;
  /** Only what was done at this instant or later. */
  start?: string;
  /** Only what was done before this instant. */
  end?: string;
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `webhookEndpoints.list`. */
export type ListWebhookEndpointsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `webhookEndpoints.deliveries.list`. */
export type ListWebhookDeliveriesQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `lifecycle.listDeprecations`. */
export type ListDeprecationsQuery = {
  /**
   * With `true`, only what calls of the organization's keys use, in the mode of the credential, and from where. Needs a
   * credential with the scope `usage.read`. False when left out.
   */
  mine?: boolean;
};

/** The query of `notices.list`. */
export type ListNoticesQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
};

/** The query of `errors.list`. */
export type ListErrorsQuery = {
  /** Only codes with this status, such as `429`, or of this class, such as `4xx`. */
  status?: string;
  /** Only codes of this group. A group that does not exist has none. */
  group?: string;
  /** Only codes for which the same call can work later, or only those for which it cannot. */
  retryable?: "true" | "false";
};

/** The query of `changelog.list`. */
export type ListChangelogEntriesQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
  /** Only entries of this kind. A kind that does not exist has none. */
  kind?: string;
  /** Only entries about this model. */
  model?: string;
  /** Only entries about this operation, by its operationId. */
  operation?: string;
  /** Only entries about this dated version, by its exact date. */
  version?: string;
  /** Only entries by which a program can break, or only those by which none can. */
  breaking?: "true" | "false";
  /** Only entries of this day or later, in UTC. */
  since?: string;
  /**
   * With `true`, only what calls of the organization's keys use, in the mode of the credential, and from where. Needs a
   * credential with the scope `usage.read`. False when left out.
   */
  mine?: boolean;
};

/** The query of `requests.list`. */
export type ListRequestsQuery = {
  /** How many objects a page holds at most, 1 to 100. 20 when left out. */
  limit?: number;
  /** The `next_cursor` of the page before. Leave it out for the first page. */
  after?: string;
  /** Only calls made with this key. */
  api_key_id?: string;
  /** Only calls that asked for this model. */
  model?: string;
  /** Only calls of this operation. */
  operation?: string;
  /** Only calls that were answered in this version, by its date. */
  version?: string;
  /** Only calls with this status, such as `429`, or of this class, such as `4xx`. */
  status?: string;
  /** Only calls with this error code. */
  code?: string;
  /** Only calls that ended so, such as `interrupted`. */
  outcome?: string;
  /** Only calls that arrived at this instant or later. */
  start?: string;
  /** Only calls that arrived before this instant. */
  end?: string;
};
