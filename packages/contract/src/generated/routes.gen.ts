// Made by `npm run generate` from openapi/. Do not edit.
import { createRoute, z } from "@hono/zod-openapi";
import { parseSync } from "../parse-sync.ts";
import { zAcceptInvitationPath, zApiKey, zApiKeyPage, zApiKeyWithSecret, zBillingPortalSession, zChangelogEntry, zChangelogEntryPage, zChatCompletion, zChatCompletionRequest, zCheckoutSession, zCreateApiKeyRequest, zCreateCheckoutSessionRequest, zCreateInvitationRequest, zCreateOrganizationRequest, zCreditPage, zDeprecationList, zEmbeddingList, zEmbeddingRequest, zErrorEntry, zErrorEntryList, zGetApiKeyPath, zGetChangelogEntryPath, zGetErrorPath, zGetInvoicePath, zGetModelPath, zGetRequestPath, zGetUsageQuery, zGetVersionPath, zInvitation, zInvitationPage, zInvoice, zInvoiceLineCallPage, zInvoicePage, zInvoicePreview, zListApiKeysQuery, zListChangelogEntriesQuery, zListCreditsQuery, zListDeprecationsQuery, zListErrorsQuery, zListInvitationsQuery, zListInvoiceLineCallsPath, zListInvoiceLineCallsQuery, zListInvoicesQuery, zListMembersQuery, zListModelsQuery, zListMyInvitationsQuery, zListOrganizationsQuery, zListRequestsQuery, zMember, zMemberPage, zModel, zModelList, zOrganization, zOrganizationPage, zOrganizationWithRole, zPlanList, zPreviewInvoiceQuery, zPutSpendLimitRequest, zReceivedInvitationPage, zRehearseErrorPath, zRemoveMemberPath, zRequestRecord, zRequestRecordPage, zResetSandboxRequest, zRevokeApiKeyPath, zRevokeInvitationPath, zRotateApiKeyPath, zRotateApiKeyRequest, zSandboxReset, zScenarioList, zSpendLimitList, zSubscription, zUpdateApiKeyPath, zUpdateApiKeyRequest, zUpdateMemberPath, zUpdateMemberRequest, zUpdateOrganizationRequest, zUpdateSubscriptionRequest, zUsage, zVersion, zVersionList, zVersionUsage } from "./zod.gen.ts";

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

/** List deprecations */
export const listDeprecations = createRoute({
  operationId: "listDeprecations",
  method: "get",
  path: "/v1/deprecations",
  request: { query: zListDeprecationsQuery.extend({ mine: z.stringbool({ truthy: ["true"], falsy: ["false"], case: "sensitive" }).pipe(zListDeprecationsQuery.shape.mine.unwrap()).optional() }).strict() },
  responses: { 200: { description: "The announced ends.", content: { "application/json": { schema: zDeprecationList } } } },
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
  listDeprecations: {"method":"get","path":"/v1/deprecations","credentials":["apiKey","personToken"],"isPublic":true,"scope":null,"hasBody":false,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","version_sunset","rate_limit_exceeded","internal_error","service_unavailable"]},
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
  rehearseError: {"method":"get","path":"/v1/sandbox/errors/{code}","credentials":["apiKey"],"isPublic":false,"scope":null,"hasBody":false,"success":null,"errorCodes":["already_a_member","api_key_required","body_too_large","changelog_entry_not_found","client_disconnected","clock_not_allowed","concurrency_limit_exceeded","content_policy_violation","context_length_exceeded","error_code_not_found","expired_api_key","expired_token","field_sunset","idempotency_in_progress","idempotency_key_reused","idempotency_outcome_unknown","idempotency_replay_unavailable","insufficient_scope","internal_error","invalid_api_key","invalid_clock","invalid_cursor","invalid_expiry","invalid_idempotency_key","invalid_request","invalid_scenario","invalid_time_range","invalid_token","invalid_version","invalid_version_pin","invitation_expired","invitation_pending","key_already_revoked","key_already_rotated","key_limit_reached","last_owner","live_key_in_browser","live_mode_required","malformed_api_key","malformed_http","malformed_json","method_not_allowed","missing_credential","model_brownout","model_not_found","model_not_supported","model_retired","not_a_member","operation_sunset","organization_limit_reached","organization_required","origin_not_allowed","payment_method_required","payments_not_configured","person_token_required","plan_needs_agreement","rate_limit_exceeded","request_exceeds_token_limit","request_headers_too_large","request_timeout","resource_not_found","revoked_api_key","role_not_allowed","route_not_found","scenario_not_allowed","scenario_not_applicable","scope_not_grantable","seat_limit_reached","seats_below_members","service_unavailable","session_required","spend_check_unavailable","spend_limit_above_plan","spend_limit_busy","spend_limit_reached","stream_interrupted","test_mode_required","token_limit_exceeded","unknown_plan","unknown_scenario","unknown_version","unsupported_media_type","upstream_invalid_response","upstream_not_configured","upstream_overloaded","upstream_rejected_request","upstream_timeout","upstream_unavailable","version_not_found","version_pin_rollback_expired","version_pin_rollback_unavailable","version_sunset"]},
  resetSandbox: {"method":"post","path":"/v1/sandbox/reset","credentials":["apiKey","personToken"],"isPublic":false,"scope":"keys.write","hasBody":true,"success":200,"errorCodes":["invalid_request","invalid_version","unknown_version","invalid_clock","invalid_scenario","unknown_scenario","scenario_not_applicable","malformed_json","invalid_idempotency_key","missing_credential","malformed_api_key","invalid_api_key","revoked_api_key","expired_api_key","invalid_token","expired_token","insufficient_scope","organization_required","live_key_in_browser","clock_not_allowed","scenario_not_allowed","test_mode_required","idempotency_in_progress","idempotency_outcome_unknown","idempotency_replay_unavailable","version_sunset","body_too_large","unsupported_media_type","idempotency_key_reused","rate_limit_exceeded","internal_error","service_unavailable"]},
} as const;
export type OperationId = keyof typeof operations;
