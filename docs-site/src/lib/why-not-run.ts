/** Operations that change something, and that a click may run all the same: they ask a model, or make something in the sandbox. */
const runsThoughItWrites = new Set(["createChatCompletion", "createEmbedding", "createApiKey", "sendTestEvent"]);

const ofReviewers = "it answers reviewers of the marketplace alone.";
const ofListing = "it changes a listing, which has no test mode.";
const ofLive = "plans and payments are live mode's alone.";
const decision = "it is a reviewer's decision, of which others are told.";

const reasons: Readonly<Record<string, string>> = {
  createOrganization: "it makes an organization, which has no test mode.",
  updateOrganization: "it changes your organization, in live mode too.",
  rollbackVersionPin: "it changes the version that your programs get, in live mode too.",
  updateMember: "it changes what a member may do.",
  removeMember: "it takes a member's access away.",
  createInvitation: "it mails an invitation to somebody.",
  revokeInvitation: "it takes back an invitation that somebody waits for.",
  acceptInvitation: "it makes you a member of another organization.",
  putNoticePreferences: "it changes which mails you get.",
  updateApiKey: "it changes a key that a program may use.",
  rotateApiKey: "it ends a key that a program may use.",
  revokeApiKey: "it ends a key that a program may use.",
  updateSubscription: ofLive,
  putSpendLimit: ofLive,
  createCheckoutSession: ofLive,
  createBillingPortalSession: ofLive,
  reportListing: "it reports a listing to people, who look into it.",
  acceptMarketplaceTerms: "it accepts terms that bind your organization.",
  createListing: "it makes a listing, which has no test mode.",
  createListingVersion: ofListing,
  updateListingVersion: ofListing,
  transitionListingVersion: ofListing,
  createCheckRun: ofListing,
  createListingAsset: ofListing,
  putAssessmentAnswers: ofListing,
  createListingMessage: "it sends a message that people read.",
  createInstallation: "it gives somebody else's listing a key of yours.",
  grantInstallationScopes: "it gives somebody else's listing more rights.",
  uninstallListing: "it ends an installation and its key.",
  getReviewer: ofReviewers,
  listReviews: ofReviewers,
  getReview: ofReviewers,
  decideReview: decision,
  dismissReports: decision,
  decideAssessment: decision,
  createWebhookEndpoint: "it sends events of your sandbox to the address of the example.",
  updateWebhookEndpoint: "it changes an endpoint that a program may use.",
  deleteWebhookEndpoint: "it ends an endpoint that a program may use.",
  rotateWebhookSecret: "it replaces the secret that your server checks events with.",
  redeliverEvent: "it sends your server an event that it has had already.",
  createCalendarAddress: "it ends the calendar's address that is in use.",
  resetSandbox: "it empties your sandbox.",
};

/** Why a page does not run an operation at a click, to be read after a colon. Null for what it runs. */
export function whyNotRun({ id, method }: { readonly id: string; readonly method: string }): string | null {
  const reason = reasons[id] ?? null;
  const mayRun = method === "GET" || runsThoughItWrites.has(id);
  return reason ?? (mayRun ? null : "it changes something.");
}

/** The operations that have a reason of their own, for the test that looks for those that lack one. */
export function operationsWithReason(): readonly string[] {
  return Object.keys(reasons);
}
