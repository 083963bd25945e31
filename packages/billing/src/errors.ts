import { defineErrors } from "@sundial/errors";

/** Codes of spending. Pass `retryAfterSeconds`: for `spend_limit_reached` the time until the period ends. */
export const billingErrors = defineErrors({
  spend_limit_reached: {
    status: 402,
    title: "Spend limit reached",
    group: "billing_error",
    retryable: true,
    detail:
      "The spend limit of {limit} a {period} has no room for this call, so it was not made and nothing was charged. Calls are answered again when the next {period} begins, at {starts_again_at}, or as soon as the limit is raised; until then the same call is refused again.",
    retry: "after_delay",
    related: ["spend_limit_busy", "rate_limit_exceeded"],
  },
  spend_limit_busy: {
    status: 429,
    title: "Spend limit busy",
    group: "rate_limit_error",
    retryable: true,
    detail:
      "The spend limit of {limit} a {period} has room for this call, but calls under way hold it: each holds the most that it can cost until it ends. Nothing was charged. Try again after `retry_after` seconds, lower `max_completion_tokens` so that each call holds less, or raise the limit.",
    retry: "after_delay",
    related: ["spend_limit_reached", "rate_limit_exceeded"],
  },
  spend_check_unavailable: {
    status: 503,
    title: "Spend check unavailable",
    group: "service_error",
    retryable: true,
    detail:
      "A spend limit applies to this call, and what has been spent cannot be read right now, so the call was not made and nothing was charged. Try again after `retry_after` seconds.",
    retry: "after_delay",
    related: ["service_unavailable", "spend_limit_reached"],
  },
  spend_limit_above_plan: {
    status: 400,
    title: "Spend limit above the plan's",
    group: "invalid_request_error",
    detail:
      "The plan {plan} lets an organization spend at most {limit} a month, so a spend limit of {requested} cannot be set. Set a lower one, or move to a plan with more room.",
    related: ["spend_limit_reached", "invalid_request"],
  },
  unknown_plan: {
    status: 400,
    title: "Unknown plan",
    group: "invalid_request_error",
    detail: "There is no plan with the id `{plan}`.{suggestion} Nothing was changed. `GET /v1/plans` lists every plan.",
    related: ["plan_needs_agreement"],
  },
  plan_needs_agreement: {
    status: 403,
    title: "Plan needs an agreement",
    group: "permission_error",
    detail:
      "The plan {plan} is agreed on with sales: no call can move an organization to it or away from it. Nothing was changed. Write to sales; you can choose yourself between the plans whose `is_self_service` is true.",
    related: ["unknown_plan", "payment_method_required"],
  },
  payment_method_required: {
    status: 402,
    title: "Payment method required",
    group: "billing_error",
    detail:
      "The plan {plan} costs money, and the organization has no means of payment yet. Nothing was changed. Begin with `POST /v1/checkout_sessions`: its page takes a means of payment, and the plan starts when that is done.",
    related: ["payments_not_configured", "plan_needs_agreement"],
  },
  payments_not_configured: {
    status: 409,
    title: "Payments not configured",
    group: "billing_error",
    detail:
      "This installation has no payment provider, so there is no page to pay on. Nothing was changed. Change the plan with `PATCH /v1/subscription`; invoices are made all the same, with the `collector` `none`, and nobody collects them.",
    related: ["payment_method_required"],
  },
  seat_limit_reached: {
    status: 409,
    title: "Seat limit reached",
    group: "conflict_error",
    detail:
      "The plan {plan} has {included} seats, nobody can be added beyond them, and {people} people would need one each. Nothing was changed. Remove a member, revoke an open invitation, or move to a plan with more seats.",
    related: ["seats_below_members", "invitation_pending"],
  },
  seats_below_members: {
    status: 409,
    title: "Fewer seats than members",
    group: "invalid_request_error",
    detail:
      "The organization has {members} members, and each needs a seat: {seats} would be too few. Nothing was changed. Remove members first, or ask for at least {members} seats.",
    related: ["seat_limit_reached", "last_owner"],
  },
});
