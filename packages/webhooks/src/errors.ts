import { defineErrors } from "@sundial/errors";

/** Codes of webhook endpoints. */
export const webhookErrors = defineErrors({
  invalid_webhook_url: {
    status: 400,
    title: "Invalid webhook address",
    group: "invalid_request_error",
    detail:
      "Events cannot be sent to `{url}`, because it {reason}. Send an `https:` address at a public host, on port 443 or 8443, without a user name or a password.",
    related: ["webhook_endpoint_limit_reached", "invalid_request"],
  },
  webhook_endpoint_limit_reached: {
    status: 409,
    title: "Webhook endpoint limit reached",
    group: "conflict_error",
    detail:
      "The organization already has {limit} webhook endpoints in {mode} mode, the most it may have. Delete one that is no longer used, or send more types of events to one.",
    related: ["key_limit_reached", "webhook_endpoint_disabled"],
  },
  webhook_endpoint_disabled: {
    status: 409,
    title: "Webhook endpoint disabled",
    group: "conflict_error",
    detail:
      "The webhook endpoint `{id}` is disabled{since}, and nothing is sent to it. Enable it with `enabled: true`, then try again.",
    related: ["invalid_webhook_url"],
  },
});
