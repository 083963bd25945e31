// Made by `npm run generate` from openapi/. Do not edit.
import type {
  GetUsageData,
  ListApiKeysData,
  ListErrorsData,
  ListInvitationsData,
  ListMembersData,
  ListMyInvitationsData,
  ListOrganizationsData,
  ListRequestsData,
} from "./types.gen.ts";

/** The query of `organizations.list`. */
export type ListOrganizationsQuery = NonNullable<ListOrganizationsData["query"]>;

/** The query of `members.list`. */
export type ListMembersQuery = NonNullable<ListMembersData["query"]>;

/** The query of `invitations.list`. */
export type ListInvitationsQuery = NonNullable<ListInvitationsData["query"]>;

/** The query of `me.invitations.list`. */
export type ListMyInvitationsQuery = NonNullable<ListMyInvitationsData["query"]>;

/** The query of `apiKeys.list`. */
export type ListApiKeysQuery = NonNullable<ListApiKeysData["query"]>;

/** The query of `usage.retrieve`. */
export type GetUsageQuery = NonNullable<GetUsageData["query"]>;

/** The query of `errors.list`. */
export type ListErrorsQuery = NonNullable<ListErrorsData["query"]>;

/** The query of `requests.list`. */
export type ListRequestsQuery = NonNullable<ListRequestsData["query"]>;
