import { defineErrors } from "@sundial/errors";

/** Codes of limits and of questions about usage. Pass `retryAfterSeconds` with those that are retryable. */
export const usageErrors = defineErrors({
  rate_limit_exceeded: {
    status: 429,
    title: "Request limit exceeded",
    group: "rate_limit_error",
    retryable: true,
    detail:
      "The limit of {limit} requests per minute in {mode} mode is used up. Wait {retry_after} seconds and try again, spread the calls out, or move to a plan with a higher limit.",
    retry: "after_delay",
    related: ["token_limit_exceeded"],
  },
  token_limit_exceeded: {
    status: 429,
    title: "Token limit exceeded",
    group: "rate_limit_error",
    retryable: true,
    detail:
      "The limit of {limit} tokens per minute in {mode} mode leaves too little for this call, which needs up to {requested}. Wait {retry_after} seconds and try again, send less, or move to a plan with a higher limit.",
    retry: "after_delay",
    related: ["rate_limit_exceeded", "request_exceeds_token_limit"],
  },
  concurrency_limit_exceeded: {
    status: 429,
    title: "Concurrency limit exceeded",
    group: "rate_limit_error",
    retryable: true,
    detail:
      "The limit of {limit} calls at once in {mode} mode is reached: so many calls of the organization are under way, each until its last byte. This call was not made and nothing was charged. Try again after `retry_after` seconds, let fewer calls run at once, or move to a plan with a higher limit.",
    retry: "after_delay",
    related: ["rate_limit_exceeded", "spend_limit_busy"],
  },
  request_exceeds_token_limit: {
    status: 400,
    title: "Request exceeds the token limit",
    group: "invalid_request_error",
    detail:
      "This one call needs up to {requested} tokens, more than the {limit} tokens per minute of the organization, so it can never pass. Shorten the input, lower `max_completion_tokens`, or move to a plan with a higher limit.",
    related: ["token_limit_exceeded", "context_length_exceeded"],
  },
  invalid_time_range: {
    status: 400,
    title: "Invalid time range",
    group: "invalid_request_error",
    detail:
      "The time range from {start} to {end} cannot be answered: {reason} Ranges are half-open: `start` belongs to the range, `end` does not.",
    related: ["invalid_request"],
  },
});
