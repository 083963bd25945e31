import { defineErrors } from "@sundial/errors";

/** Codes of spending. Pass `retryAfterSeconds`, the time until the period ends. */
export const billingErrors = defineErrors({
  spend_limit_reached: {
    status: 402,
    title: "Spend limit reached",
    group: "billing_error",
    retryable: true,
    detail:
      "The spend limit of {limit} a {period} has no room for this call, so it was not made and nothing was charged. Calls are answered again when the next {period} begins, at {starts_again_at}, or as soon as the limit is raised; until then the same call is refused again.",
    retry: "after_delay",
    related: ["rate_limit_exceeded"],
  },
});
