import { createRoute } from "@hono/zod-openapi";
import type { OperationId } from "@sundial/contract";
import type { ApiApp } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { pathsOf } from "../operation-paths.ts";
import { registerCreateApiKey } from "./api-keys/create-api-key.ts";
import { registerGetApiKey } from "./api-keys/get-api-key.ts";
import { registerListApiKeys } from "./api-keys/list-api-keys.ts";
import { registerRevokeApiKey } from "./api-keys/revoke-api-key.ts";
import { registerRotateApiKey } from "./api-keys/rotate-api-key.ts";
import { registerUpdateApiKey } from "./api-keys/update-api-key.ts";
import { registerListAuditEvents } from "./audit-events/list-audit-events.ts";
import { registerCreateBillingPortalSession } from "./billing/create-billing-portal-session.ts";
import { registerCreateCheckoutSession } from "./billing/create-checkout-session.ts";
import { registerGetInvoice } from "./billing/get-invoice.ts";
import { registerGetSubscription } from "./billing/get-subscription.ts";
import { registerListCredits } from "./billing/list-credits.ts";
import { registerListInvoiceLineCalls } from "./billing/list-invoice-line-calls.ts";
import { registerListInvoices } from "./billing/list-invoices.ts";
import { registerPreviewInvoice } from "./billing/preview-invoice.ts";
import { registerUpdateSubscription } from "./billing/update-subscription.ts";
import { registerGetChangelogEntry } from "./changelog/get-changelog-entry.ts";
import { registerListChangelogEntries } from "./changelog/list-changelog-entries.ts";
import { registerCreateCalendarAddress } from "./deprecations/create-calendar-address.ts";
import { registerGetCalendarAddress } from "./deprecations/get-calendar-address.ts";
import { registerListDeprecations } from "./deprecations/list-deprecations.ts";
import { registerGetError } from "./errors/get-error.ts";
import { registerListErrors } from "./errors/list-errors.ts";
import { registerListEvents } from "./events/list-events.ts";
import { registerCreateChatCompletion } from "./inference/create-chat-completion.ts";
import { registerCreateEmbedding } from "./inference/create-embedding.ts";
import { registerAcceptInvitation } from "./invitations/accept-invitation.ts";
import { registerCreateInvitation } from "./invitations/create-invitation.ts";
import { registerListInvitations } from "./invitations/list-invitations.ts";
import { registerListMyInvitations } from "./invitations/list-my-invitations.ts";
import { registerRevokeInvitation } from "./invitations/revoke-invitation.ts";
import { checkRegistrations } from "./marketplace/index-checks.ts";
import { deskRegistrations } from "./marketplace/index-desk.ts";
import { shopRegistrations } from "./marketplace/index-shop.ts";
import { registerListMembers } from "./members/list-members.ts";
import { registerRemoveMember } from "./members/remove-member.ts";
import { registerUpdateMember } from "./members/update-member.ts";
import { registerGetModel } from "./models/get-model.ts";
import { registerListModels } from "./models/list-models.ts";
import { registerGetNoticePreferences } from "./notices/get-notice-preferences.ts";
import { registerListNotices } from "./notices/list-notices.ts";
import { registerPutNoticePreferences } from "./notices/put-notice-preferences.ts";
import { registerCreateOrganization } from "./organizations/create-organization.ts";
import { registerGetOrganization } from "./organizations/get-organization.ts";
import { registerListOrganizations } from "./organizations/list-organizations.ts";
import { registerRollbackVersionPin } from "./organizations/rollback-version-pin.ts";
import { registerUpdateOrganization } from "./organizations/update-organization.ts";
import { registerListPlans } from "./plans/list-plans.ts";
import { registerGetRequest } from "./requests/get-request.ts";
import { registerListRequests } from "./requests/list-requests.ts";
import { registerListScenarios } from "./sandbox/list-scenarios.ts";
import { registerRehearseError } from "./sandbox/rehearse-error.ts";
import { registerResetSandbox } from "./sandbox/reset-sandbox.ts";
import { registerListSpendLimits } from "./spend-limits/list-spend-limits.ts";
import { registerPutSpendLimit } from "./spend-limits/put-spend-limit.ts";
import { registerGetUsage } from "./usage/get-usage.ts";
import { registerGetVersion } from "./versions/get-version.ts";
import { registerGetVersionUsage } from "./versions/get-version-usage.ts";
import { registerListVersions } from "./versions/list-versions.ts";
import { webhookRegistrations } from "./webhooks/index-webhooks.ts";

const registrations = [
  registerCreateApiKey,
  registerGetApiKey,
  registerListApiKeys,
  registerRevokeApiKey,
  registerRotateApiKey,
  registerUpdateApiKey,
  registerCreateChatCompletion,
  registerCreateEmbedding,
  registerAcceptInvitation,
  registerCreateInvitation,
  registerListInvitations,
  registerListMyInvitations,
  registerRevokeInvitation,
  registerListMembers,
  registerRemoveMember,
  registerUpdateMember,
  registerGetModel,
  registerListModels,
  registerCreateOrganization,
  registerGetOrganization,
  registerListOrganizations,
  registerUpdateOrganization,
  registerRollbackVersionPin,
  registerGetRequest,
  registerListRequests,
  registerListAuditEvents,
  registerListEvents,
  registerListScenarios,
  registerRehearseError,
  registerResetSandbox,
  registerGetUsage,
  registerListErrors,
  registerGetError,
  registerListDeprecations,
  registerGetCalendarAddress,
  registerCreateCalendarAddress,
  registerListNotices,
  registerGetNoticePreferences,
  registerPutNoticePreferences,
  registerListVersions,
  registerGetVersion,
  registerGetVersionUsage,
  registerListChangelogEntries,
  registerGetChangelogEntry,
  registerListPlans,
  registerGetSubscription,
  registerUpdateSubscription,
  registerListInvoices,
  registerGetInvoice,
  registerListCredits,
  registerPreviewInvoice,
  registerCreateCheckoutSession,
  registerCreateBillingPortalSession,
  registerListSpendLimits,
  registerPutSpendLimit,
  registerListInvoiceLineCalls,
  ...deskRegistrations,
  ...shopRegistrations,
  ...checkRegistrations,
  ...webhookRegistrations,
];

/** Every operation of the contract, each in a file of its own, at the paths of all versions. */
export function registerRoutes(app: ApiApp, deps: Deps): void {
  const openapi = app.openapi.bind(app);
  const everywhere: typeof openapi = (route, ...rest) => {
    const id = route.operationId as OperationId; // every route of the contract has one
    for (const path of pathsOf(id, deps.migrations)) openapi(createRoute({ ...route, path }), ...rest);
    return app as never; // handlers do not chain
  };
  app.openapi = everywhere;
  for (const register of registrations) register(app, deps);
  app.openapi = openapi;
}
