import { defineChange } from "../engine/define-change.ts";
import { renameErrorCode } from "../primitives/rename-error-code.ts";
import { renameParameterValue } from "../primitives/rename-parameter-value.ts";
import { renameValue } from "../primitives/rename-value.ts";

const codes = { from: "not_found", to: "resource_not_found" };

export const renameNotFoundCode = defineChange({
  description:
    "The error code for an object that does not exist is `resource_not_found`, to tell it from `route_not_found` and `model_not_found`. It was `not_found`, also in the request log and in its filter `code`.",
  operations: [
    "getWebhookEndpoint",
    "updateWebhookEndpoint",
    "deleteWebhookEndpoint",
    "rotateWebhookSecret",
    "sendTestEvent",
    "listWebhookDeliveries",
    "redeliverEvent",
    "updateMember",
    "removeMember",
    "revokeInvitation",
    "acceptInvitation",
    "getApiKey",
    "updateApiKey",
    "rotateApiKey",
    "revokeApiKey",
    "listRequests",
    "getRequest",
    "getInvoice",
    "listInvoiceLineCalls",
    "putSpendLimit",
    "getCatalogueListing",
    "reportListing",
    "acceptMarketplaceTerms",
    "getListing",
    "createListingVersion",
    "getListingVersion",
    "updateListingVersion",
    "transitionListingVersion",
    "createCheckRun",
    "createListingAsset",
    "putAssessmentAnswers",
    "listListingActivity",
    "createListingMessage",
    "createInstallation",
    "grantInstallationScopes",
    "uninstallListing",
    "getReview",
    "decideReview",
    "decideAssessment",
    "dismissReports",
    "listErrors",
    "getError",
    "rehearseError",
  ],
  edits: [
    renameErrorCode(codes),
    renameValue({ schema: "RequestRecord", field: "code", ...codes }),
    renameValue({ schema: "ErrorEntry", field: "code", ...codes }),
    renameParameterValue({ parameter: "CodeFilter", name: "code", ...codes }),
  ],
});
