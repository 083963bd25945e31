import { defineErrors } from "@sundial/errors";

/** Codes of listings, their reviews and their installations. */
export const marketplaceErrors = defineErrors({
  listing_transition_not_allowed: {
    status: 409,
    title: "Listing transition not allowed",
    group: "conflict_error",
    detail:
      "A version in the state `{state}` does not take the event `{event}` from a {role}. Possible now: {possible}. Read the version again: somebody else may have moved it meanwhile.",
    related: ["listing_version_not_editable", "listing_incomplete"],
  },
  listing_incomplete: {
    status: 409,
    title: "Listing incomplete",
    group: "conflict_error",
    detail:
      "The version cannot be submitted yet: {missing}. Each entry of `errors` points at a member of the manifest and says what it needs. Save the manifest and submit again.",
    related: ["marketplace_terms_not_accepted", "listing_transition_not_allowed"],
  },
  listing_reason_required: {
    status: 400,
    title: "Listing reason required",
    group: "invalid_request_error",
    detail: "The event `{event}` must say why, because the other side reads it. Send a `reason` in whole sentences.",
    related: ["listing_finding_required"],
  },
  listing_finding_required: {
    status: 400,
    title: "Listing finding required",
    group: "invalid_request_error",
    detail:
      "The event `{event}` must cite at least one rule that is broken. Send `findings`, each with a rule, the evidence and what would mend it, or refer to open findings of the checks.",
    related: ["listing_reason_required"],
  },
  listing_assessment_outstanding: {
    status: 409,
    title: "Listing assessment outstanding",
    group: "conflict_error",
    detail:
      "The version cannot be approved before these assessments have passed: {kinds}. The partner answers their questions, then a reviewer, or the council for responsible AI, decides each.",
    related: ["listing_transition_not_allowed", "council_required"],
  },
  listing_assessment_unanswered: {
    status: 409,
    title: "Listing assessment unanswered",
    group: "conflict_error",
    detail:
      "The {kind} assessment cannot pass while {unanswered}. Ask the partner to answer in a message of the listing, or decide that it failed and say what is missing.",
    related: ["listing_assessment_outstanding"],
  },
  listing_suspended: {
    status: 409,
    title: "Listing suspended",
    group: "conflict_error",
    detail:
      "The listing is {state}, so no version of it can be published. Appeal against the suspension, or write to the reviewers in the messages of the listing.",
    related: ["listing_transition_not_allowed"],
  },
  listing_version_not_editable: {
    status: 409,
    title: "Listing version not editable",
    group: "conflict_error",
    detail:
      "A version in the state `{state}` keeps its manifest as it is. Only a draft and a version with requested changes can be edited. Withdraw it first, or begin a new version.",
    related: ["listing_revision_outdated", "listing_transition_not_allowed"],
  },
  listing_revision_outdated: {
    status: 409,
    title: "Listing revision outdated",
    group: "conflict_error",
    detail:
      "The manifest was saved meanwhile: it is at revision {revision}, and the change was made to {sent}. Read the version, make the change again and send the new `revision`.",
    related: ["listing_version_not_editable"],
  },
  listing_limit_reached: {
    status: 409,
    title: "Listing limit reached",
    group: "conflict_error",
    detail: "There can be {limit} {what}, and there are as many. Withdraw or delist one that is not needed any more.",
    related: ["listing_transition_not_allowed"],
  },
  listing_check_in_progress: {
    status: 409,
    title: "Listing check in progress",
    group: "conflict_error",
    retryable: true,
    detail:
      "The automated checks of this version run right now. Read the version to follow them, and begin another run when they are done.",
    retry: "after_delay",
    related: ["listing_transition_not_allowed"],
  },
  invalid_listing_asset: {
    status: 400,
    title: "Invalid listing asset",
    group: "invalid_request_error",
    detail: "The file is no {kind} that can be shown: {problem} Send another one.",
    related: ["body_too_large", "invalid_request"],
  },
  marketplace_terms_not_accepted: {
    status: 409,
    title: "Marketplace terms not accepted",
    group: "conflict_error",
    detail:
      "The organization has not accepted the terms of {version}, which are in force. Read them with `GET /v1/marketplace/terms` and accept them.",
    related: ["listing_incomplete"],
  },
  reviewer_required: {
    status: 403,
    title: "Reviewer required",
    group: "permission_error",
    detail:
      "This operation is for the people who review listings for the operator. The operator makes somebody a reviewer with `npm run marketplace -- add-reviewer`.",
    related: ["council_required", "insufficient_scope"],
  },
  council_required: {
    status: 403,
    title: "Council required",
    group: "permission_error",
    detail:
      "Responsible AI is judged by the council, and you are a reviewer who is not in it. Leave it to a member of the council.",
    related: ["reviewer_required", "listing_assessment_outstanding"],
  },
  another_reviewer_required: {
    status: 403,
    title: "Another reviewer required",
    group: "permission_error",
    detail: "You may not decide this: {reason} Leave it to another reviewer.",
    related: ["reviewer_required"],
  },
  listing_not_installable: {
    status: 409,
    title: "Listing not installable",
    group: "conflict_error",
    detail:
      "The listing is {state} and cannot be installed now. What is installed already goes on, unless the listing is suspended or delisted.",
    related: ["installation_scopes_changed", "listing_already_installed"],
  },
  listing_already_installed: {
    status: 409,
    title: "Listing already installed",
    group: "conflict_error",
    detail:
      "The organization has the listing already in {mode} mode, as {installation_id}. Uninstall that first, or go on with it.",
    related: ["listing_not_installable"],
  },
  report_limit_reached: {
    status: 429,
    title: "Report limit reached",
    group: "rate_limit_error",
    retryable: true,
    detail:
      "The organization reported {limit} listings within a day, the most that reviewers take from one. Wait until the oldest of these reports is a day old, or write to support when it cannot wait.",
    retry: "after_delay",
    related: ["rate_limit_exceeded"],
  },
  report_not_open: {
    status: 409,
    title: "Report not open",
    group: "conflict_error",
    detail:
      "The report `{report_id}` waits for nobody: it was dismissed, or the listing was suspended or published again after it came. None was dismissed now. Read the review again, and name the reports that are open.",
    related: ["reviewer_required", "another_reviewer_required"],
  },
  installation_scopes_changed: {
    status: 409,
    title: "Installation scopes changed",
    group: "conflict_error",
    detail:
      "The listing asks for {requested}, and {granted} was granted. Show an admin what it asks for now and why, and grant exactly that.",
    related: ["listing_not_installable"],
  },
});
