// Made by `npm run generate` from openapi/. Do not edit.
import { createRoute, z } from "@hono/zod-openapi";
import { parseSync } from "../parse-sync.ts";
import { zAbuseReport, zAcceptInvitationPath, zAcceptMarketplaceTermsPath, zApiKey, zApiKeyPage, zApiKeyWithSecret, zAuditEventPage, zBillingPortalSession, zCalendarAddress, zCatalogueListingDetails, zCatalogueListingPage, zChangelogEntry, zChangelogEntryPage, zChatCompletion, zChatCompletionRequest, zCheckRun, zCheckoutSession, zCreateApiKeyRequest, zCreateCheckRunPath, zCreateCheckoutSessionRequest, zCreateInstallationRequest, zCreateInvitationRequest, zCreateListingAssetPath, zCreateListingAssetRequest, zCreateListingMessagePath, zCreateListingMessageRequest, zCreateListingRequest, zCreateListingVersionPath, zCreateListingVersionRequest, zCreateOrganizationRequest, zCreateWebhookEndpointRequest, zCreatedInstallation, zCreditPage, zDecideAssessmentPath, zDecideAssessmentRequest, zDecideReviewPath, zDecideReviewRequest, zDeleteWebhookEndpointPath, zDeprecationList, zDismissReportsPath, zDismissReportsRequest, zEmbeddingList, zEmbeddingRequest, zErrorEntry, zErrorEntryList, zEventPage, zGetApiKeyPath, zGetCatalogueListingPath, zGetChangelogEntryPath, zGetErrorPath, zGetInvoicePath, zGetListingPath, zGetListingUsageQuery, zGetListingVersionPath, zGetModelPath, zGetRequestPath, zGetReviewPath, zGetUsageQuery, zGetVersionPath, zGetWebhookEndpointPath, zGrantInstallationScopesPath, zGrantScopesRequest, zInstallation, zInstallationPage, zInvitation, zInvitationPage, zInvoice, zInvoiceLineCallPage, zInvoicePage, zInvoicePreview, zListApiKeysQuery, zListAuditEventsQuery, zListCatalogueQuery, zListChangelogEntriesQuery, zListCreditsQuery, zListDeprecationsQuery, zListErrorsQuery, zListEventsQuery, zListInstallationsQuery, zListInvitationsQuery, zListInvoiceLineCallsPath, zListInvoiceLineCallsQuery, zListInvoicesQuery, zListListingActivityPath, zListListingActivityQuery, zListListingsQuery, zListMarketplaceStatementsQuery, zListMembersQuery, zListModelsQuery, zListMyInvitationsQuery, zListNoticesQuery, zListOrganizationsQuery, zListRequestsQuery, zListReviewsQuery, zListWebhookDeliveriesPath, zListWebhookDeliveriesQuery, zListWebhookEndpointsQuery, zListing, zListingActivity, zListingActivityPage, zListingAsset, zListingPage, zListingUsage, zListingVersion, zMarketplaceRuleSetList, zMarketplaceStatementPage, zMarketplaceTerms, zMarketplaceTermsList, zMember, zMemberPage, zModel, zModelList, zNoticePage, zNoticePreferences, zOrganization, zOrganizationPage, zOrganizationWithRole, zPlanList, zPreviewInvoiceQuery, zPutAssessmentAnswersPath, zPutAssessmentAnswersRequest, zPutNoticePreferencesRequest, zPutSpendLimitRequest, zReceivedInvitationPage, zRedeliverEventPath, zRehearseErrorPath, zRemoveMemberPath, zReportListingPath, zReportListingRequest, zRequestRecord, zRequestRecordPage, zResetSandboxRequest, zReview, zReviewItemPage, zReviewTimes, zReviewer, zRevokeApiKeyPath, zRevokeInvitationPath, zRotateApiKeyPath, zRotateApiKeyRequest, zRotateWebhookSecretPath, zRotateWebhookSecretRequest, zSandboxReset, zScenarioList, zSendTestEventPath, zSpendLimitList, zSubscription, zTransitionListingVersionPath, zTransitionRequest, zUninstallListingPath, zUpdateApiKeyPath, zUpdateApiKeyRequest, zUpdateListingVersionPath, zUpdateListingVersionRequest, zUpdateMemberPath, zUpdateMemberRequest, zUpdateOrganizationRequest, zUpdateSubscriptionRequest, zUpdateWebhookEndpointPath, zUpdateWebhookEndpointRequest, zUsage, zVersion, zVersionList, zVersionUsage, zWebhookDelivery, zWebhookDeliveryPage, zWebhookEndpoint, zWebhookEndpointPage, zWebhookEndpointWithSecret } from "./zod.gen.ts";

/** Create a chat completion */
export const createChatCompletion = createRoute({
  operationId: "createChatCompletion",
  method: "post",
  path: "/v1/chat/completions",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zChatCompletionRequest) } } } },
  responses: { 200: { description: "The answer, whole or as a stream.", content: { "application/json": { schema: zChatCompletion }, "text/event-stream": { schema: z.string() } } } },
});

/** Create embeddings */
export const createEmbedding = createRoute({
  operationId: "createEmbedding",
  method: "post",
  path: "/v1/embeddings",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zEmbeddingRequest) } } } },
  responses: { 200: { description: "The vectors.", content: { "application/json": { schema: zEmbeddingList } } } },
});

/** List models */
export const listModels = createRoute({
  operationId: "listModels",
  method: "get",
  path: "/v1/models",
  request: { query: zListModelsQuery.strict() },
  responses: { 200: { description: "The models.", content: { "application/json": { schema: zModelList } } } },
});

/** Retrieve a model */
export const getModel = createRoute({
  operationId: "getModel",
  method: "get",
  path: "/v1/models/{model}",
  request: { params: zGetModelPath },
  responses: { 200: { description: "The model.", content: { "application/json": { schema: zModel } } } },
});

/** List your organizations */
export const listOrganizations = createRoute({
  operationId: "listOrganizations",
  method: "get",
  path: "/v1/organizations",
  request: { query: zListOrganizationsQuery.extend({ limit: z.coerce.number().pipe(zListOrganizationsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of organizations.", content: { "application/json": { schema: zOrganizationPage } } } },
});

/** Create an organization */
export const createOrganization = createRoute({
  operationId: "createOrganization",
  method: "post",
  path: "/v1/organizations",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zCreateOrganizationRequest) } } } },
  responses: { 201: { description: "The new organization.", content: { "application/json": { schema: zOrganizationWithRole } } } },
});

/** Retrieve the organization */
export const getOrganization = createRoute({
  operationId: "getOrganization",
  method: "get",
  path: "/v1/organization",
  request: {},
  responses: { 200: { description: "The organization.", content: { "application/json": { schema: zOrganization } } } },
});

/** Update the organization */
export const updateOrganization = createRoute({
  operationId: "updateOrganization",
  method: "patch",
  path: "/v1/organization",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zUpdateOrganizationRequest) } } } },
  responses: { 200: { description: "The changed organization.", content: { "application/json": { schema: zOrganization } } } },
});

/** Roll the version pin back */
export const rollbackVersionPin = createRoute({
  operationId: "rollbackVersionPin",
  method: "post",
  path: "/v1/organization/version_pin/rollback",
  request: {},
  responses: { 200: { description: "The changed organization.", content: { "application/json": { schema: zOrganization } } } },
});

/** List members */
export const listMembers = createRoute({
  operationId: "listMembers",
  method: "get",
  path: "/v1/members",
  request: { query: zListMembersQuery.extend({ limit: z.coerce.number().pipe(zListMembersQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of members.", content: { "application/json": { schema: zMemberPage } } } },
});

/** Change a member's role */
export const updateMember = createRoute({
  operationId: "updateMember",
  method: "patch",
  path: "/v1/members/{member_id}",
  request: { params: zUpdateMemberPath, body: { required: true, content: { "application/json": { schema: parseSync(zUpdateMemberRequest) } } } },
  responses: { 200: { description: "The changed member.", content: { "application/json": { schema: zMember } } } },
});

/** Remove a member */
export const removeMember = createRoute({
  operationId: "removeMember",
  method: "delete",
  path: "/v1/members/{member_id}",
  request: { params: zRemoveMemberPath },
  responses: { 204: { description: "The member was removed." } },
});

/** List invitations */
export const listInvitations = createRoute({
  operationId: "listInvitations",
  method: "get",
  path: "/v1/invitations",
  request: { query: zListInvitationsQuery.extend({ limit: z.coerce.number().pipe(zListInvitationsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of invitations.", content: { "application/json": { schema: zInvitationPage } } } },
});

/** Invite a person */
export const createInvitation = createRoute({
  operationId: "createInvitation",
  method: "post",
  path: "/v1/invitations",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zCreateInvitationRequest) } } } },
  responses: { 201: { description: "The new invitation.", content: { "application/json": { schema: zInvitation } } } },
});

/** Revoke an invitation */
export const revokeInvitation = createRoute({
  operationId: "revokeInvitation",
  method: "delete",
  path: "/v1/invitations/{invitation_id}",
  request: { params: zRevokeInvitationPath },
  responses: { 204: { description: "The invitation was revoked." } },
});

/** List your invitations */
export const listMyInvitations = createRoute({
  operationId: "listMyInvitations",
  method: "get",
  path: "/v1/me/invitations",
  request: { query: zListMyInvitationsQuery.extend({ limit: z.coerce.number().pipe(zListMyInvitationsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of invitations.", content: { "application/json": { schema: zReceivedInvitationPage } } } },
});

/** Accept an invitation */
export const acceptInvitation = createRoute({
  operationId: "acceptInvitation",
  method: "post",
  path: "/v1/me/invitations/{invitation_id}/accept",
  request: { params: zAcceptInvitationPath },
  responses: { 200: { description: "The organization joined.", content: { "application/json": { schema: zOrganizationWithRole } } } },
});

/** Get your notice preferences */
export const getNoticePreferences = createRoute({
  operationId: "getNoticePreferences",
  method: "get",
  path: "/v1/me/notice_preferences",
  request: {},
  responses: { 200: { description: "The preferences.", content: { "application/json": { schema: zNoticePreferences } } } },
});

/** Set your notice preferences */
export const putNoticePreferences = createRoute({
  operationId: "putNoticePreferences",
  method: "put",
  path: "/v1/me/notice_preferences",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zPutNoticePreferencesRequest) } } } },
  responses: { 200: { description: "The preferences as they are now.", content: { "application/json": { schema: zNoticePreferences } } } },
});

/** List API keys */
export const listApiKeys = createRoute({
  operationId: "listApiKeys",
  method: "get",
  path: "/v1/api_keys",
  request: { query: zListApiKeysQuery.extend({ limit: z.coerce.number().pipe(zListApiKeysQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of keys.", content: { "application/json": { schema: zApiKeyPage } } } },
});

/** Create an API key */
export const createApiKey = createRoute({
  operationId: "createApiKey",
  method: "post",
  path: "/v1/api_keys",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zCreateApiKeyRequest) } } } },
  responses: { 201: { description: "The new key with its secret.", content: { "application/json": { schema: zApiKeyWithSecret } } } },
});

/** Retrieve an API key */
export const getApiKey = createRoute({
  operationId: "getApiKey",
  method: "get",
  path: "/v1/api_keys/{key_id}",
  request: { params: zGetApiKeyPath },
  responses: { 200: { description: "The key.", content: { "application/json": { schema: zApiKey } } } },
});

/** Update an API key */
export const updateApiKey = createRoute({
  operationId: "updateApiKey",
  method: "patch",
  path: "/v1/api_keys/{key_id}",
  request: { params: zUpdateApiKeyPath, body: { required: true, content: { "application/json": { schema: parseSync(zUpdateApiKeyRequest) } } } },
  responses: { 200: { description: "The changed key.", content: { "application/json": { schema: zApiKey } } } },
});

/** Rotate an API key */
export const rotateApiKey = createRoute({
  operationId: "rotateApiKey",
  method: "post",
  path: "/v1/api_keys/{key_id}/rotate",
  request: { params: zRotateApiKeyPath, body: { required: true, content: { "application/json": { schema: parseSync(zRotateApiKeyRequest) } } } },
  responses: { 201: { description: "The new key with its secret.", content: { "application/json": { schema: zApiKeyWithSecret } } } },
});

/** Revoke an API key */
export const revokeApiKey = createRoute({
  operationId: "revokeApiKey",
  method: "post",
  path: "/v1/api_keys/{key_id}/revoke",
  request: { params: zRevokeApiKeyPath },
  responses: { 200: { description: "The revoked key.", content: { "application/json": { schema: zApiKey } } } },
});

/** Retrieve usage */
export const getUsage = createRoute({
  operationId: "getUsage",
  method: "get",
  path: "/v1/usage",
  request: { query: zGetUsageQuery.strict() },
  responses: { 200: { description: "The usage.", content: { "application/json": { schema: zUsage } } } },
});

/** List plans */
export const listPlans = createRoute({
  operationId: "listPlans",
  method: "get",
  path: "/v1/plans",
  request: {},
  responses: { 200: { description: "The plans.", content: { "application/json": { schema: zPlanList } } } },
});

/** Retrieve the subscription */
export const getSubscription = createRoute({
  operationId: "getSubscription",
  method: "get",
  path: "/v1/subscription",
  request: {},
  responses: { 200: { description: "The subscription.", content: { "application/json": { schema: zSubscription } } } },
});

/** Change the subscription */
export const updateSubscription = createRoute({
  operationId: "updateSubscription",
  method: "patch",
  path: "/v1/subscription",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zUpdateSubscriptionRequest) } } } },
  responses: { 200: { description: "The subscription as it is now.", content: { "application/json": { schema: zSubscription } } } },
});

/** List invoices */
export const listInvoices = createRoute({
  operationId: "listInvoices",
  method: "get",
  path: "/v1/invoices",
  request: { query: zListInvoicesQuery.extend({ limit: z.coerce.number().pipe(zListInvoicesQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of invoices.", content: { "application/json": { schema: zInvoicePage } } } },
});

/** Retrieve an invoice */
export const getInvoice = createRoute({
  operationId: "getInvoice",
  method: "get",
  path: "/v1/invoices/{invoice_id}",
  request: { params: zGetInvoicePath },
  responses: { 200: { description: "The invoice.", content: { "application/json": { schema: zInvoice } } } },
});

/** Open a line of an invoice */
export const listInvoiceLineCalls = createRoute({
  operationId: "listInvoiceLineCalls",
  method: "get",
  path: "/v1/invoices/{invoice_id}/lines/{line_id}/requests",
  request: { params: zListInvoiceLineCallsPath, query: zListInvoiceLineCallsQuery.extend({ limit: z.coerce.number().pipe(zListInvoiceLineCallsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of calls.", content: { "application/json": { schema: zInvoiceLineCallPage } } } },
});

/** Preview the next invoice */
export const previewInvoice = createRoute({
  operationId: "previewInvoice",
  method: "get",
  path: "/v1/invoice_preview",
  request: { query: zPreviewInvoiceQuery.extend({ seats: z.coerce.number().pipe(zPreviewInvoiceQuery.shape.seats.unwrap()).optional() }).strict() },
  responses: { 200: { description: "The preview.", content: { "application/json": { schema: zInvoicePreview } } } },
});

/** List spend limits */
export const listSpendLimits = createRoute({
  operationId: "listSpendLimits",
  method: "get",
  path: "/v1/spend_limits",
  request: {},
  responses: { 200: { description: "The limits.", content: { "application/json": { schema: zSpendLimitList } } } },
});

/** Set a spend limit */
export const putSpendLimit = createRoute({
  operationId: "putSpendLimit",
  method: "put",
  path: "/v1/spend_limits",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zPutSpendLimitRequest) } } } },
  responses: { 200: { description: "The limits.", content: { "application/json": { schema: zSpendLimitList } } } },
});

/** List credits */
export const listCredits = createRoute({
  operationId: "listCredits",
  method: "get",
  path: "/v1/credits",
  request: { query: zListCreditsQuery.extend({ limit: z.coerce.number().pipe(zListCreditsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of credits.", content: { "application/json": { schema: zCreditPage } } } },
});

/** Begin to pay for a plan */
export const createCheckoutSession = createRoute({
  operationId: "createCheckoutSession",
  method: "post",
  path: "/v1/checkout_sessions",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zCreateCheckoutSessionRequest) } } } },
  responses: { 200: { description: "The page.", content: { "application/json": { schema: zCheckoutSession } } } },
});

/** Open the payment provider's portal */
export const createBillingPortalSession = createRoute({
  operationId: "createBillingPortalSession",
  method: "post",
  path: "/v1/billing_portal_sessions",
  request: {},
  responses: { 200: { description: "The page.", content: { "application/json": { schema: zBillingPortalSession } } } },
});

/** List published listings */
export const listCatalogue = createRoute({
  operationId: "listCatalogue",
  method: "get",
  path: "/v1/marketplace/catalogue",
  request: { query: zListCatalogueQuery.extend({ limit: z.coerce.number().pipe(zListCatalogueQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of listings.", content: { "application/json": { schema: zCatalogueListingPage } } } },
});

/** Get a published listing */
export const getCatalogueListing = createRoute({
  operationId: "getCatalogueListing",
  method: "get",
  path: "/v1/marketplace/catalogue/{listing_id}",
  request: { params: zGetCatalogueListingPath },
  responses: { 200: { description: "The listing.", content: { "application/json": { schema: zCatalogueListingDetails } } } },
});

/** Report a listing */
export const reportListing = createRoute({
  operationId: "reportListing",
  method: "post",
  path: "/v1/marketplace/catalogue/{listing_id}/reports",
  request: { params: zReportListingPath, body: { required: true, content: { "application/json": { schema: parseSync(zReportListingRequest) } } } },
  responses: { 201: { description: "The report.", content: { "application/json": { schema: zAbuseReport } } } },
});

/** List the rules for listings */
export const listRuleSets = createRoute({
  operationId: "listRuleSets",
  method: "get",
  path: "/v1/marketplace/rule_sets",
  request: {},
  responses: { 200: { description: "The sets.", content: { "application/json": { schema: zMarketplaceRuleSetList } } } },
});

/** Get how long reviews take */
export const getReviewTimes = createRoute({
  operationId: "getReviewTimes",
  method: "get",
  path: "/v1/marketplace/review_times",
  request: {},
  responses: { 200: { description: "The times.", content: { "application/json": { schema: zReviewTimes } } } },
});

/** List the terms for partners */
export const listMarketplaceTerms = createRoute({
  operationId: "listMarketplaceTerms",
  method: "get",
  path: "/v1/marketplace/terms",
  request: {},
  responses: { 200: { description: "The terms.", content: { "application/json": { schema: zMarketplaceTermsList } } } },
});

/** Accept the terms for partners */
export const acceptMarketplaceTerms = createRoute({
  operationId: "acceptMarketplaceTerms",
  method: "post",
  path: "/v1/marketplace/terms/{terms_version}/accept",
  request: { params: zAcceptMarketplaceTermsPath },
  responses: { 200: { description: "The terms.", content: { "application/json": { schema: zMarketplaceTerms } } } },
});

/** List your listings */
export const listListings = createRoute({
  operationId: "listListings",
  method: "get",
  path: "/v1/marketplace/listings",
  request: { query: zListListingsQuery.extend({ limit: z.coerce.number().pipe(zListListingsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of listings.", content: { "application/json": { schema: zListingPage } } } },
});

/** Create a listing */
export const createListing = createRoute({
  operationId: "createListing",
  method: "post",
  path: "/v1/marketplace/listings",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zCreateListingRequest) } } } },
  responses: { 201: { description: "The listing.", content: { "application/json": { schema: zListing } } } },
});

/** Get your listing */
export const getListing = createRoute({
  operationId: "getListing",
  method: "get",
  path: "/v1/marketplace/listings/{listing_id}",
  request: { params: zGetListingPath },
  responses: { 200: { description: "The listing.", content: { "application/json": { schema: zListing } } } },
});

/** Begin a version */
export const createListingVersion = createRoute({
  operationId: "createListingVersion",
  method: "post",
  path: "/v1/marketplace/listings/{listing_id}/versions",
  request: { params: zCreateListingVersionPath, body: { required: true, content: { "application/json": { schema: parseSync(zCreateListingVersionRequest) } } } },
  responses: { 201: { description: "The version.", content: { "application/json": { schema: zListingVersion } } } },
});

/** Get a version of your listing */
export const getListingVersion = createRoute({
  operationId: "getListingVersion",
  method: "get",
  path: "/v1/marketplace/listings/{listing_id}/versions/{version_id}",
  request: { params: zGetListingVersionPath },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zListingVersion } } } },
});

/** Save a version */
export const updateListingVersion = createRoute({
  operationId: "updateListingVersion",
  method: "patch",
  path: "/v1/marketplace/listings/{listing_id}/versions/{version_id}",
  request: { params: zUpdateListingVersionPath, body: { required: true, content: { "application/json": { schema: parseSync(zUpdateListingVersionRequest) } } } },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zListingVersion } } } },
});

/** Submit, publish, withdraw or appeal */
export const transitionListingVersion = createRoute({
  operationId: "transitionListingVersion",
  method: "post",
  path: "/v1/marketplace/listings/{listing_id}/versions/{version_id}/transitions",
  request: { params: zTransitionListingVersionPath, body: { required: true, content: { "application/json": { schema: parseSync(zTransitionRequest) } } } },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zListingVersion } } } },
});

/** Run the automated checks */
export const createCheckRun = createRoute({
  operationId: "createCheckRun",
  method: "post",
  path: "/v1/marketplace/listings/{listing_id}/versions/{version_id}/check_runs",
  request: { params: zCreateCheckRunPath },
  responses: { 202: { description: "The run, which begins soon.", content: { "application/json": { schema: zCheckRun } } } },
});

/** Upload a file */
export const createListingAsset = createRoute({
  operationId: "createListingAsset",
  method: "post",
  path: "/v1/marketplace/listings/{listing_id}/assets",
  request: { params: zCreateListingAssetPath, body: { required: true, content: { "application/json": { schema: parseSync(zCreateListingAssetRequest) } } } },
  responses: { 201: { description: "The file.", content: { "application/json": { schema: zListingAsset } } } },
});

/** Answer an assessment */
export const putAssessmentAnswers = createRoute({
  operationId: "putAssessmentAnswers",
  method: "put",
  path: "/v1/marketplace/listings/{listing_id}/versions/{version_id}/assessments/{assessment_kind}/answers",
  request: { params: zPutAssessmentAnswersPath, body: { required: true, content: { "application/json": { schema: parseSync(zPutAssessmentAnswersRequest) } } } },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zListingVersion } } } },
});

/** List what happened to your listing */
export const listListingActivity = createRoute({
  operationId: "listListingActivity",
  method: "get",
  path: "/v1/marketplace/listings/{listing_id}/activity",
  request: { params: zListListingActivityPath, query: zListListingActivityQuery.extend({ limit: z.coerce.number().pipe(zListListingActivityQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page.", content: { "application/json": { schema: zListingActivityPage } } } },
});

/** Write to the other side */
export const createListingMessage = createRoute({
  operationId: "createListingMessage",
  method: "post",
  path: "/v1/marketplace/listings/{listing_id}/messages",
  request: { params: zCreateListingMessagePath, body: { required: true, content: { "application/json": { schema: parseSync(zCreateListingMessageRequest) } } } },
  responses: { 201: { description: "The message.", content: { "application/json": { schema: zListingActivity } } } },
});

/** Retrieve use of your listings */
export const getListingUsage = createRoute({
  operationId: "getListingUsage",
  method: "get",
  path: "/v1/marketplace/usage",
  request: { query: zGetListingUsageQuery.strict() },
  responses: { 200: { description: "The use.", content: { "application/json": { schema: zListingUsage } } } },
});

/** List statements */
export const listMarketplaceStatements = createRoute({
  operationId: "listMarketplaceStatements",
  method: "get",
  path: "/v1/marketplace/statements",
  request: { query: zListMarketplaceStatementsQuery.extend({ limit: z.coerce.number().pipe(zListMarketplaceStatementsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of statements.", content: { "application/json": { schema: zMarketplaceStatementPage } } } },
});

/** List installed listings */
export const listInstallations = createRoute({
  operationId: "listInstallations",
  method: "get",
  path: "/v1/marketplace/installations",
  request: { query: zListInstallationsQuery.extend({ limit: z.coerce.number().pipe(zListInstallationsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of installations.", content: { "application/json": { schema: zInstallationPage } } } },
});

/** Install a listing */
export const createInstallation = createRoute({
  operationId: "createInstallation",
  method: "post",
  path: "/v1/marketplace/installations",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zCreateInstallationRequest) } } } },
  responses: { 201: { description: "The installation, with the secret of its key.", content: { "application/json": { schema: zCreatedInstallation } } } },
});

/** Grant what a listing asks for now */
export const grantInstallationScopes = createRoute({
  operationId: "grantInstallationScopes",
  method: "post",
  path: "/v1/marketplace/installations/{installation_id}/grant",
  request: { params: zGrantInstallationScopesPath, body: { required: true, content: { "application/json": { schema: parseSync(zGrantScopesRequest) } } } },
  responses: { 200: { description: "The installation.", content: { "application/json": { schema: zInstallation } } } },
});

/** Uninstall a listing */
export const uninstallListing = createRoute({
  operationId: "uninstallListing",
  method: "delete",
  path: "/v1/marketplace/installations/{installation_id}",
  request: { params: zUninstallListingPath },
  responses: { 200: { description: "The installation.", content: { "application/json": { schema: zInstallation } } } },
});

/** Get whether you review */
export const getReviewer = createRoute({
  operationId: "getReviewer",
  method: "get",
  path: "/v1/marketplace/reviewer",
  request: {},
  responses: { 200: { description: "What the person is.", content: { "application/json": { schema: zReviewer } } } },
});

/** List the review queue */
export const listReviews = createRoute({
  operationId: "listReviews",
  method: "get",
  path: "/v1/marketplace/reviews",
  request: { query: zListReviewsQuery.extend({ limit: z.coerce.number().pipe(zListReviewsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of the queue.", content: { "application/json": { schema: zReviewItemPage } } } },
});

/** Get a version to review */
export const getReview = createRoute({
  operationId: "getReview",
  method: "get",
  path: "/v1/marketplace/reviews/{version_id}",
  request: { params: zGetReviewPath },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zReview } } } },
});

/** Decide a review */
export const decideReview = createRoute({
  operationId: "decideReview",
  method: "post",
  path: "/v1/marketplace/reviews/{version_id}/decisions",
  request: { params: zDecideReviewPath, body: { required: true, content: { "application/json": { schema: parseSync(zDecideReviewRequest) } } } },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zListingVersion } } } },
});

/** Dismiss reports */
export const dismissReports = createRoute({
  operationId: "dismissReports",
  method: "post",
  path: "/v1/marketplace/reviews/{version_id}/report_dismissals",
  request: { params: zDismissReportsPath, body: { required: true, content: { "application/json": { schema: parseSync(zDismissReportsRequest) } } } },
  responses: { 200: { description: "The review.", content: { "application/json": { schema: zReview } } } },
});

/** Decide an assessment */
export const decideAssessment = createRoute({
  operationId: "decideAssessment",
  method: "put",
  path: "/v1/marketplace/reviews/{version_id}/assessments/{assessment_kind}",
  request: { params: zDecideAssessmentPath, body: { required: true, content: { "application/json": { schema: parseSync(zDecideAssessmentRequest) } } } },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zListingVersion } } } },
});

/** List events */
export const listEvents = createRoute({
  operationId: "listEvents",
  method: "get",
  path: "/v1/events",
  request: { query: zListEventsQuery.extend({ limit: z.coerce.number().pipe(zListEventsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of events.", content: { "application/json": { schema: zEventPage } } } },
});

/** List the audit log */
export const listAuditEvents = createRoute({
  operationId: "listAuditEvents",
  method: "get",
  path: "/v1/audit_events",
  request: { query: zListAuditEventsQuery.extend({ limit: z.coerce.number().pipe(zListAuditEventsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of the audit log.", content: { "application/json": { schema: zAuditEventPage } } } },
});

/** List webhook endpoints */
export const listWebhookEndpoints = createRoute({
  operationId: "listWebhookEndpoints",
  method: "get",
  path: "/v1/webhook_endpoints",
  request: { query: zListWebhookEndpointsQuery.extend({ limit: z.coerce.number().pipe(zListWebhookEndpointsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of endpoints.", content: { "application/json": { schema: zWebhookEndpointPage } } } },
});

/** Create a webhook endpoint */
export const createWebhookEndpoint = createRoute({
  operationId: "createWebhookEndpoint",
  method: "post",
  path: "/v1/webhook_endpoints",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zCreateWebhookEndpointRequest) } } } },
  responses: { 201: { description: "The new endpoint with its secret.", content: { "application/json": { schema: zWebhookEndpointWithSecret } } } },
});

/** Retrieve a webhook endpoint */
export const getWebhookEndpoint = createRoute({
  operationId: "getWebhookEndpoint",
  method: "get",
  path: "/v1/webhook_endpoints/{endpoint_id}",
  request: { params: zGetWebhookEndpointPath },
  responses: { 200: { description: "The endpoint.", content: { "application/json": { schema: zWebhookEndpoint } } } },
});

/** Update a webhook endpoint */
export const updateWebhookEndpoint = createRoute({
  operationId: "updateWebhookEndpoint",
  method: "patch",
  path: "/v1/webhook_endpoints/{endpoint_id}",
  request: { params: zUpdateWebhookEndpointPath, body: { required: true, content: { "application/json": { schema: parseSync(zUpdateWebhookEndpointRequest) } } } },
  responses: { 200: { description: "The changed endpoint.", content: { "application/json": { schema: zWebhookEndpoint } } } },
});

/** Delete a webhook endpoint */
export const deleteWebhookEndpoint = createRoute({
  operationId: "deleteWebhookEndpoint",
  method: "delete",
  path: "/v1/webhook_endpoints/{endpoint_id}",
  request: { params: zDeleteWebhookEndpointPath },
  responses: { 204: { description: "The endpoint is gone." } },
});

/** Rotate the secret of a webhook endpoint */
export const rotateWebhookSecret = createRoute({
  operationId: "rotateWebhookSecret",
  method: "post",
  path: "/v1/webhook_endpoints/{endpoint_id}/rotate_secret",
  request: { params: zRotateWebhookSecretPath, body: { required: true, content: { "application/json": { schema: parseSync(zRotateWebhookSecretRequest) } } } },
  responses: { 200: { description: "The endpoint with its new secret.", content: { "application/json": { schema: zWebhookEndpointWithSecret } } } },
});

/** Send a test event */
export const sendTestEvent = createRoute({
  operationId: "sendTestEvent",
  method: "post",
  path: "/v1/webhook_endpoints/{endpoint_id}/test",
  request: { params: zSendTestEventPath },
  responses: { 202: { description: "The delivery, which begins now.", content: { "application/json": { schema: zWebhookDelivery } } } },
});

/** List deliveries to a webhook endpoint */
export const listWebhookDeliveries = createRoute({
  operationId: "listWebhookDeliveries",
  method: "get",
  path: "/v1/webhook_endpoints/{endpoint_id}/deliveries",
  request: { params: zListWebhookDeliveriesPath, query: zListWebhookDeliveriesQuery.extend({ limit: z.coerce.number().pipe(zListWebhookDeliveriesQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of deliveries.", content: { "application/json": { schema: zWebhookDeliveryPage } } } },
});

/** Send an event again */
export const redeliverEvent = createRoute({
  operationId: "redeliverEvent",
  method: "post",
  path: "/v1/webhook_endpoints/{endpoint_id}/events/{event_id}/redeliver",
  request: { params: zRedeliverEventPath },
  responses: { 202: { description: "The delivery, which begins now.", content: { "application/json": { schema: zWebhookDelivery } } } },
});

/** List deprecations */
export const listDeprecations = createRoute({
  operationId: "listDeprecations",
  method: "get",
  path: "/v1/deprecations",
  request: { query: zListDeprecationsQuery.extend({ mine: z.stringbool({ truthy: ["true"], falsy: ["false"], case: "sensitive" }).pipe(zListDeprecationsQuery.shape.mine.unwrap()).optional() }).strict() },
  responses: { 200: { description: "The announced ends.", content: { "application/json": { schema: zDeprecationList } } } },
});

/** Get the calendar address */
export const getCalendarAddress = createRoute({
  operationId: "getCalendarAddress",
  method: "get",
  path: "/v1/deprecations/calendar",
  request: {},
  responses: { 200: { description: "What is known of the address.", content: { "application/json": { schema: zCalendarAddress } } } },
});

/** Make a calendar address */
export const createCalendarAddress = createRoute({
  operationId: "createCalendarAddress",
  method: "post",
  path: "/v1/deprecations/calendar",
  request: {},
  responses: { 201: { description: "The new address.", content: { "application/json": { schema: zCalendarAddress } } } },
});

/** List notices */
export const listNotices = createRoute({
  operationId: "listNotices",
  method: "get",
  path: "/v1/notices",
  request: { query: zListNoticesQuery.extend({ limit: z.coerce.number().pipe(zListNoticesQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of notices.", content: { "application/json": { schema: zNoticePage } } } },
});

/** List versions */
export const listVersions = createRoute({
  operationId: "listVersions",
  method: "get",
  path: "/v1/versions",
  request: {},
  responses: { 200: { description: "The versions.", content: { "application/json": { schema: zVersionList } } } },
});

/** Retrieve a version */
export const getVersion = createRoute({
  operationId: "getVersion",
  method: "get",
  path: "/v1/versions/{date}",
  request: { params: zGetVersionPath },
  responses: { 200: { description: "The version.", content: { "application/json": { schema: zVersion } } } },
});

/** List error codes */
export const listErrors = createRoute({
  operationId: "listErrors",
  method: "get",
  path: "/v1/errors",
  request: { query: zListErrorsQuery.strict() },
  responses: { 200: { description: "The error codes.", content: { "application/json": { schema: zErrorEntryList } } } },
});

/** Retrieve an error code */
export const getError = createRoute({
  operationId: "getError",
  method: "get",
  path: "/v1/errors/{code}",
  request: { params: zGetErrorPath },
  responses: { 200: { description: "The error code.", content: { "application/json": { schema: zErrorEntry } } } },
});

/** List changelog entries */
export const listChangelogEntries = createRoute({
  operationId: "listChangelogEntries",
  method: "get",
  path: "/v1/changelog",
  request: { query: zListChangelogEntriesQuery.extend({ limit: z.coerce.number().pipe(zListChangelogEntriesQuery.shape.limit.unwrap()).optional(), mine: z.stringbool({ truthy: ["true"], falsy: ["false"], case: "sensitive" }).pipe(zListChangelogEntriesQuery.shape.mine.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of entries.", content: { "application/json": { schema: zChangelogEntryPage } } } },
});

/** Retrieve a changelog entry */
export const getChangelogEntry = createRoute({
  operationId: "getChangelogEntry",
  method: "get",
  path: "/v1/changelog/{entry}",
  request: { params: zGetChangelogEntryPath },
  responses: { 200: { description: "The entry.", content: { "application/json": { schema: zChangelogEntry } } } },
});

/** Retrieve the use of versions */
export const getVersionUsage = createRoute({
  operationId: "getVersionUsage",
  method: "get",
  path: "/v1/version_usage",
  request: {},
  responses: { 200: { description: "The use of versions.", content: { "application/json": { schema: zVersionUsage } } } },
});

/** List requests */
export const listRequests = createRoute({
  operationId: "listRequests",
  method: "get",
  path: "/v1/requests",
  request: { query: zListRequestsQuery.extend({ limit: z.coerce.number().pipe(zListRequestsQuery.shape.limit.unwrap()).optional() }).strict() },
  responses: { 200: { description: "One page of requests.", content: { "application/json": { schema: zRequestRecordPage } } } },
});

/** Retrieve a request */
export const getRequest = createRoute({
  operationId: "getRequest",
  method: "get",
  path: "/v1/requests/{request_id}",
  request: { params: zGetRequestPath },
  responses: { 200: { description: "The request.", content: { "application/json": { schema: zRequestRecord } } } },
});

/** List scenarios */
export const listScenarios = createRoute({
  operationId: "listScenarios",
  method: "get",
  path: "/v1/sandbox/scenarios",
  request: {},
  responses: { 200: { description: "The scenarios.", content: { "application/json": { schema: zScenarioList } } } },
});

/** Rehearse an error */
export const rehearseError = createRoute({
  operationId: "rehearseError",
  method: "get",
  path: "/v1/sandbox/errors/{code}",
  request: { params: zRehearseErrorPath },
  responses: {  },
});

/** Reset the sandbox */
export const resetSandbox = createRoute({
  operationId: "resetSandbox",
  method: "post",
  path: "/v1/sandbox/reset",
  request: { body: { required: true, content: { "application/json": { schema: parseSync(zResetSandboxRequest) } } } },
  responses: { 200: { description: "What was done.", content: { "application/json": { schema: zSandboxReset } } } },
});

/** What the edge knows of each operation: who may call it, whether it takes calls without a credential too, the scope it needs, its success status, the codes it can answer. */
export const operations = {
  createChatCompletion: {"method":"post","path":"/v1/chat/completions","credentials":["apiKey"],"isPublic":false,"scope":"inference.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","field_sunset","malformed_json","invalid_idempotency_key","model_not_supported","context_length_exceeded","request_exceeds_token_limit","upstream_rejected_request","content_policy_violation","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","spend_limit_reached","insufficient_scope","api_key_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","model_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","model_retired","model_brownout","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","token_limit_exceeded","concurrency_limit_exceeded","spend_limit_busy","internal_error","upstream_unavailable","upstream_invalid_response","stream_interrupted","service_unavailable","spend_check_unavailable","upstream_not_configured","upstream_overloaded","upstream_timeout"]},
  createEmbedding: {"method":"post","path":"/v1/embeddings","credentials":["apiKey"],"isPublic":false,"scope":"inference.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","model_not_supported","context_length_exceeded","request_exceeds_token_limit","upstream_rejected_request","content_policy_violation","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","spend_limit_reached","insufficient_scope","api_key_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","model_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","model_retired","model_brownout","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","token_limit_exceeded","concurrency_limit_exceeded","spend_limit_busy","internal_error","upstream_unavailable","upstream_invalid_response","service_unavailable","spend_check_unavailable","upstream_not_configured","upstream_overloaded","upstream_timeout"]},
  listModels: {"method":"get","path":"/v1/models","credentials":["apiKey","personToken"],"isPublic":true,"scope":"models.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getModel: {"method":"get","path":"/v1/models/{model}","credentials":["apiKey","personToken"],"isPublic":true,"scope":"models.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","model_not_found","model_retired","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listOrganizations: {"method":"get","path":"/v1/organizations","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createOrganization: {"method":"post","path":"/v1/organizations","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","organization_limit_reached","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getOrganization: {"method":"get","path":"/v1/organization","credentials":["apiKey","personToken"],"isPublic":false,"scope":"organization.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  updateOrganization: {"method":"patch","path":"/v1/organization","credentials":["apiKey","personToken"],"isPublic":false,"scope":"organization.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_version_pin","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  rollbackVersionPin: {"method":"post","path":"/v1/organization/version_pin/rollback","credentials":["apiKey","personToken"],"isPublic":false,"scope":"organization.write","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_pin_rollback_expired","version_pin_rollback_unavailable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listMembers: {"method":"get","path":"/v1/members","credentials":["apiKey","personToken"],"isPublic":false,"scope":"members.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  updateMember: {"method":"patch","path":"/v1/members/{member_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"members.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","role_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","last_owner","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  removeMember: {"method":"delete","path":"/v1/members/{member_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"members.write","hasBody":false,"success":204,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","role_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","last_owner","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listInvitations: {"method":"get","path":"/v1/invitations","credentials":["apiKey","personToken"],"isPublic":false,"scope":"members.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createInvitation: {"method":"post","path":"/v1/invitations","credentials":["apiKey","personToken"],"isPublic":false,"scope":"members.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","role_not_allowed","idempotency_in_progress","seat_limit_reached","idempotency_outcome_unknown","idempotency_replay_unavailable","already_a_member","invitation_pending","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  revokeInvitation: {"method":"delete","path":"/v1/invitations/{invitation_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"members.write","hasBody":false,"success":204,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listMyInvitations: {"method":"get","path":"/v1/me/invitations","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  acceptInvitation: {"method":"post","path":"/v1/me/invitations/{invitation_id}/accept","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","seat_limit_reached","idempotency_outcome_unknown","idempotency_replay_unavailable","already_a_member","invitation_expired","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getNoticePreferences: {"method":"get","path":"/v1/me/notice_preferences","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  putNoticePreferences: {"method":"put","path":"/v1/me/notice_preferences","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listApiKeys: {"method":"get","path":"/v1/api_keys","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createApiKey: {"method":"post","path":"/v1/api_keys","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_version_pin","invalid_idempotency_key","invalid_expiry","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","scope_not_grantable","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","key_limit_reached","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getApiKey: {"method":"get","path":"/v1/api_keys/{key_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  updateApiKey: {"method":"patch","path":"/v1/api_keys/{key_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_version_pin","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","key_already_revoked","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  rotateApiKey: {"method":"post","path":"/v1/api_keys/{key_id}/rotate","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","scope_not_grantable","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","key_already_revoked","key_already_rotated","key_limit_reached","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  revokeApiKey: {"method":"post","path":"/v1/api_keys/{key_id}/revoke","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.write","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","key_already_revoked","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getUsage: {"method":"get","path":"/v1/usage","credentials":["apiKey","personToken"],"isPublic":false,"scope":"usage.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_time_range","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listPlans: {"method":"get","path":"/v1/plans","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getSubscription: {"method":"get","path":"/v1/subscription","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  updateSubscription: {"method":"patch","path":"/v1/subscription","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","unknown_plan","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","payment_method_required","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","live_mode_required","plan_needs_agreement","seats_below_members","seat_limit_reached","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listInvoices: {"method":"get","path":"/v1/invoices","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getInvoice: {"method":"get","path":"/v1/invoices/{invoice_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listInvoiceLineCalls: {"method":"get","path":"/v1/invoices/{invoice_id}/lines/{line_id}/requests","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  previewInvoice: {"method":"get","path":"/v1/invoice_preview","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","unknown_plan","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","seat_limit_reached","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listSpendLimits: {"method":"get","path":"/v1/spend_limits","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  putSpendLimit: {"method":"put","path":"/v1/spend_limits","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","spend_limit_above_plan","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","live_mode_required","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listCredits: {"method":"get","path":"/v1/credits","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createCheckoutSession: {"method":"post","path":"/v1/checkout_sessions","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","unknown_plan","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","live_mode_required","plan_needs_agreement","payments_not_configured","seat_limit_reached","seats_below_members","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  createBillingPortalSession: {"method":"post","path":"/v1/billing_portal_sessions","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.write","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","live_mode_required","payments_not_configured","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listCatalogue: {"method":"get","path":"/v1/marketplace/catalogue","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getCatalogueListing: {"method":"get","path":"/v1/marketplace/catalogue/{listing_id}","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  reportListing: {"method":"post","path":"/v1/marketplace/catalogue/{listing_id}/reports","credentials":["apiKey","personToken"],"isPublic":false,"scope":"installations.read","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","report_limit_reached","internal_error","service_unavailable"]},
  listRuleSets: {"method":"get","path":"/v1/marketplace/rule_sets","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getReviewTimes: {"method":"get","path":"/v1/marketplace/review_times","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listMarketplaceTerms: {"method":"get","path":"/v1/marketplace/terms","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  acceptMarketplaceTerms: {"method":"post","path":"/v1/marketplace/terms/{terms_version}/accept","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listListings: {"method":"get","path":"/v1/marketplace/listings","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createListing: {"method":"post","path":"/v1/marketplace/listings","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_limit_reached","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getListing: {"method":"get","path":"/v1/marketplace/listings/{listing_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createListingVersion: {"method":"post","path":"/v1/marketplace/listings/{listing_id}/versions","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_limit_reached","listing_suspended","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getListingVersion: {"method":"get","path":"/v1/marketplace/listings/{listing_id}/versions/{version_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  updateListingVersion: {"method":"patch","path":"/v1/marketplace/listings/{listing_id}/versions/{version_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_version_not_editable","listing_revision_outdated","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  transitionListingVersion: {"method":"post","path":"/v1/marketplace/listings/{listing_id}/versions/{version_id}/transitions","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","listing_reason_required","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_transition_not_allowed","listing_incomplete","marketplace_terms_not_accepted","listing_suspended","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  createCheckRun: {"method":"post","path":"/v1/marketplace/listings/{listing_id}/versions/{version_id}/check_runs","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":false,"success":202,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_check_in_progress","listing_version_not_editable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  createListingAsset: {"method":"post","path":"/v1/marketplace/listings/{listing_id}/assets","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","invalid_listing_asset","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_limit_reached","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  putAssessmentAnswers: {"method":"put","path":"/v1/marketplace/listings/{listing_id}/versions/{version_id}/assessments/{assessment_kind}/answers","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_version_not_editable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listListingActivity: {"method":"get","path":"/v1/marketplace/listings/{listing_id}/activity","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createListingMessage: {"method":"post","path":"/v1/marketplace/listings/{listing_id}/messages","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","organization_required","insufficient_scope","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getListingUsage: {"method":"get","path":"/v1/marketplace/usage","credentials":["apiKey","personToken"],"isPublic":false,"scope":"marketplace.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listMarketplaceStatements: {"method":"get","path":"/v1/marketplace/statements","credentials":["apiKey","personToken"],"isPublic":false,"scope":"billing.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listInstallations: {"method":"get","path":"/v1/marketplace/installations","credentials":["apiKey","personToken"],"isPublic":false,"scope":"installations.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createInstallation: {"method":"post","path":"/v1/marketplace/installations","credentials":["apiKey","personToken"],"isPublic":false,"scope":"installations.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","scope_not_grantable","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_not_installable","listing_already_installed","installation_scopes_changed","key_limit_reached","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  grantInstallationScopes: {"method":"post","path":"/v1/marketplace/installations/{installation_id}/grant","credentials":["apiKey","personToken"],"isPublic":false,"scope":"installations.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","scope_not_grantable","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_not_installable","installation_scopes_changed","key_already_revoked","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  uninstallListing: {"method":"delete","path":"/v1/marketplace/installations/{installation_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"installations.write","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getReviewer: {"method":"get","path":"/v1/marketplace/reviewer","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listReviews: {"method":"get","path":"/v1/marketplace/reviews","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","reviewer_required","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getReview: {"method":"get","path":"/v1/marketplace/reviews/{version_id}","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","reviewer_required","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  decideReview: {"method":"post","path":"/v1/marketplace/reviews/{version_id}/decisions","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","listing_reason_required","listing_finding_required","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","reviewer_required","another_reviewer_required","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_transition_not_allowed","listing_assessment_outstanding","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  dismissReports: {"method":"post","path":"/v1/marketplace/reviews/{version_id}/report_dismissals","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","reviewer_required","another_reviewer_required","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","report_not_open","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  decideAssessment: {"method":"put","path":"/v1/marketplace/reviews/{version_id}/assessments/{assessment_kind}","credentials":["personToken"],"isPublic":false,"scope":null,"hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","person_token_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","reviewer_required","council_required","another_reviewer_required","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","listing_transition_not_allowed","listing_assessment_unanswered","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listEvents: {"method":"get","path":"/v1/events","credentials":["apiKey","personToken"],"isPublic":false,"scope":"organization.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listAuditEvents: {"method":"get","path":"/v1/audit_events","credentials":["apiKey","personToken"],"isPublic":false,"scope":"audit.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listWebhookEndpoints: {"method":"get","path":"/v1/webhook_endpoints","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createWebhookEndpoint: {"method":"post","path":"/v1/webhook_endpoints","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.write","hasBody":true,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","invalid_version_pin","invalid_webhook_url","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","webhook_endpoint_limit_reached","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  getWebhookEndpoint: {"method":"get","path":"/v1/webhook_endpoints/{endpoint_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  updateWebhookEndpoint: {"method":"patch","path":"/v1/webhook_endpoints/{endpoint_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","invalid_version_pin","invalid_webhook_url","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  deleteWebhookEndpoint: {"method":"delete","path":"/v1/webhook_endpoints/{endpoint_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.write","hasBody":false,"success":204,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  rotateWebhookSecret: {"method":"post","path":"/v1/webhook_endpoints/{endpoint_id}/rotate_secret","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  sendTestEvent: {"method":"post","path":"/v1/webhook_endpoints/{endpoint_id}/test","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.write","hasBody":false,"success":202,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","webhook_endpoint_disabled","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listWebhookDeliveries: {"method":"get","path":"/v1/webhook_endpoints/{endpoint_id}/deliveries","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  redeliverEvent: {"method":"post","path":"/v1/webhook_endpoints/{endpoint_id}/events/{event_id}/redeliver","credentials":["apiKey","personToken"],"isPublic":false,"scope":"webhooks.write","hasBody":false,"success":202,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","webhook_endpoint_disabled","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listDeprecations: {"method":"get","path":"/v1/deprecations","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getCalendarAddress: {"method":"get","path":"/v1/deprecations/calendar","credentials":["apiKey","personToken"],"isPublic":false,"scope":"organization.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  createCalendarAddress: {"method":"post","path":"/v1/deprecations/calendar","credentials":["apiKey","personToken"],"isPublic":false,"scope":"organization.write","hasBody":false,"success":201,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
  listNotices: {"method":"get","path":"/v1/notices","credentials":["apiKey","personToken"],"isPublic":false,"scope":"usage.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listVersions: {"method":"get","path":"/v1/versions","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getVersion: {"method":"get","path":"/v1/versions/{date}","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listErrors: {"method":"get","path":"/v1/errors","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getError: {"method":"get","path":"/v1/errors/{code}","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","error_code_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listChangelogEntries: {"method":"get","path":"/v1/changelog","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getChangelogEntry: {"method":"get","path":"/v1/changelog/{entry}","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","changelog_entry_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getVersionUsage: {"method":"get","path":"/v1/version_usage","credentials":["apiKey","personToken"],"isPublic":false,"scope":"usage.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listRequests: {"method":"get","path":"/v1/requests","credentials":["apiKey","personToken"],"isPublic":false,"scope":"requests.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","invalid_cursor","invalid_time_range","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  getRequest: {"method":"get","path":"/v1/requests/{request_id}","credentials":["apiKey","personToken"],"isPublic":false,"scope":"requests.read","hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","resource_not_found","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  listScenarios: {"method":"get","path":"/v1/sandbox/scenarios","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
  rehearseError: {"method":"get","path":"/v1/sandbox/errors/{code}","credentials":["apiKey"],"isPublic":false,"scope":null,"hasBody":false,"success":null,"errorCodes":["already_a_member","another_reviewer_required","api_key_required","body_too_large","changelog_entry_not_found","client_disconnected","clock_not_allowed","concurrency_limit_exceeded","content_policy_violation","context_length_exceeded","council_required","error_code_not_found","expired_api_key","expired_token","field_sunset","idempotency_in_progress","idempotency_key_reused","idempotency_outcome_unknown","idempotency_replay_unavailable","installation_scopes_changed","insufficient_scope","internal_error","invalid_api_key","invalid_clock","invalid_cursor","invalid_expiry","invalid_idempotency_key","invalid_listing_asset","invalid_request","invalid_scenario","invalid_time_range","invalid_token","invalid_version","invalid_version_pin","invalid_webhook_url","invitation_expired","invitation_pending","key_already_revoked","key_already_rotated","key_limit_reached","last_owner","listing_already_installed","listing_assessment_outstanding","listing_assessment_unanswered","listing_check_in_progress","listing_finding_required","listing_incomplete","listing_limit_reached","listing_not_installable","listing_reason_required","listing_revision_outdated","listing_suspended","listing_transition_not_allowed","listing_version_not_editable","live_key_in_browser","live_mode_required","malformed_api_key","malformed_http","malformed_json","marketplace_terms_not_accepted","method_not_allowed","missing_credential","model_brownout","model_not_found","model_not_supported","model_retired","not_a_member","operation_sunset","organization_limit_reached","organization_required","origin_not_allowed","payment_method_required","payments_not_configured","person_token_required","plan_needs_agreement","rate_limit_exceeded","report_limit_reached","report_not_open","request_exceeds_token_limit","request_headers_too_large","request_timeout","resource_not_found","reviewer_required","revoked_api_key","role_not_allowed","route_not_found","scenario_not_allowed","scenario_not_applicable","scope_not_grantable","seat_limit_reached","seats_below_members","service_unavailable","session_required","spend_check_unavailable","spend_limit_above_plan","spend_limit_busy","spend_limit_reached","stream_interrupted","test_mode_required","token_limit_exceeded","unknown_plan","unknown_scenario","unknown_version","unsupported_media_type","upstream_invalid_response","upstream_not_configured","upstream_overloaded","upstream_rejected_request","upstream_timeout","upstream_unavailable","version_not_found","version_pin_rollback_expired","version_pin_rollback_unavailable","version_sunset","webhook_endpoint_disabled","webhook_endpoint_limit_reached"]},
  resetSandbox: {"method":"post","path":"/v1/sandbox/reset","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","test_mode_required","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
} as const;
export type OperationId = keyof typeof operations;
