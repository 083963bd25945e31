import { defineErrors } from "@sundial/errors";

/** Codes of calls to a provider. A provider's own text is never passed on, but for the reason in `upstream_rejected_request`. */
export const providerErrors = defineErrors({
  upstream_not_configured: {
    status: 503,
    title: "No provider configured",
    group: "upstream_error",
    detail:
      "No provider is set up for live calls with the model `{model}`, and nothing was charged. Use a test key to try the sandbox, or ask the operator to set up the provider.",
    related: ["upstream_unavailable"],
  },
  upstream_unavailable: {
    status: 502,
    title: "Provider unavailable",
    group: "upstream_error",
    retryable: true,
    detail:
      "The provider of `{model}` could not be reached or failed, and nothing was charged. Try again with growing pauses; if it lasts, use another model, or give the operator the id of this request.",
    related: ["upstream_timeout", "upstream_overloaded"],
  },
  upstream_timeout: {
    status: 504,
    title: "Provider timed out",
    group: "upstream_error",
    retryable: true,
    detail:
      "The provider of `{model}` did not answer within {timeout_seconds} seconds. Try again; for long answers set `stream` to true or lower `max_completion_tokens`.",
    related: ["upstream_unavailable", "stream_interrupted"],
  },
  upstream_overloaded: {
    status: 503,
    title: "Provider overloaded",
    group: "upstream_error",
    retryable: true,
    detail:
      "The provider of `{model}` has no capacity at the moment, and nothing was charged. Try again after `retry_after` seconds, or use another model.",
    retry: "after_delay",
    related: ["upstream_unavailable", "rate_limit_exceeded"],
  },
  upstream_rejected_request: {
    status: 400,
    title: "Provider rejected the request",
    group: "invalid_request_error",
    detail:
      "The provider of `{model}` does not accept this request: {reason} Change the request; repeating it unchanged will fail again.",
    related: ["content_policy_violation", "context_length_exceeded", "invalid_request"],
  },
  content_policy_violation: {
    status: 400,
    title: "Content policy violation",
    group: "invalid_request_error",
    detail:
      "The provider of `{model}` refused this request under its content policy, and nothing was charged. Change what the messages ask for or contain; repeating the call unchanged will be refused again.",
    related: ["upstream_rejected_request"],
  },
  upstream_invalid_response: {
    status: 502,
    title: "Provider sent an invalid response",
    group: "upstream_error",
    retryable: true,
    detail:
      "The provider of `{model}` answered with something that is not a valid response, so it was not passed on, and nothing was charged. Try again.",
    related: ["upstream_unavailable"],
  },
  stream_interrupted: {
    status: 502,
    title: "Stream interrupted",
    group: "upstream_error",
    retryable: true,
    detail:
      "The provider of `{model}` broke off in the middle of the answer. What arrived before this event is valid but not complete, and it was charged. Make the call again for a whole answer.",
    related: ["upstream_timeout", "upstream_unavailable"],
  },
  context_length_exceeded: {
    status: 400,
    title: "Context length exceeded",
    group: "invalid_request_error",
    detail:
      "The input and the requested output come to {requested} tokens, but `{model}` takes {limit} at most. Shorten the input, lower `max_completion_tokens`, or use a model with a longer context.",
    related: ["request_exceeds_token_limit"],
  },
});
