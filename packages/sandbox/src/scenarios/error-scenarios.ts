import type { Scenario, ScenarioParameter } from "./scenario.ts";

const retryAfter: ScenarioParameter = {
  name: "retry_after",
  type: "integer",
  description: "The seconds in `Retry-After` and in `retry_after`; without it those of the code's example.",
  min: 1,
  max: 3600,
  defaultValue: null,
  isRequired: false,
};

/** Scenarios that answer the call with an error. Besides these, every error code is a scenario of its own name. */
export const errorScenarios: readonly Scenario[] = [
  {
    name: "error",
    description:
      "Answers with any error code that the operation declares, with the values of that code's example. `GET /v1/sandbox/errors/{code}` declares every code.",
    kind: "error",
    code: null,
    parameters: [
      {
        name: "code",
        type: "code",
        description: "The error code to answer with, one of those that the operation declares.",
        min: null,
        max: null,
        defaultValue: null,
        isRequired: true,
      },
      retryAfter,
    ],
    operationIds: null,
    example: "error;code=internal_error",
  },
  {
    name: "rate_limited",
    description: "Answers that the calls of this minute are used up, with `Retry-After`.",
    kind: "error",
    code: "rate_limit_exceeded",
    parameters: [retryAfter],
    operationIds: null,
    example: "rate_limited;retry_after=3",
  },
  {
    name: "upstream_timeout",
    description: "Answers that the model's provider took too long, at once and without the wait.",
    kind: "error",
    code: "upstream_timeout",
    parameters: [],
    operationIds: null,
    example: "upstream_timeout",
  },
  {
    name: "upstream_unavailable",
    description: "Answers that the model's provider could not be reached.",
    kind: "error",
    code: "upstream_unavailable",
    parameters: [],
    operationIds: null,
    example: "upstream_unavailable",
  },
  {
    name: "upstream_overloaded",
    description: "Answers that the model's provider has no capacity, with `Retry-After`.",
    kind: "error",
    code: "upstream_overloaded",
    parameters: [retryAfter],
    operationIds: null,
    example: "upstream_overloaded;retry_after=5",
  },
  {
    name: "spend_limit_reached",
    description:
      "Answers that the call would cost more than may be spent in this period, and when the next one begins.",
    kind: "error",
    code: "spend_limit_reached",
    parameters: [retryAfter],
    operationIds: null,
    example: "spend_limit_reached",
  },
  {
    name: "model_retired",
    description: "Answers that the model is retired, and which one to call in its place.",
    kind: "error",
    code: "model_retired",
    parameters: [],
    operationIds: null,
    example: "model_retired",
  },
  {
    name: "content_policy_violation",
    description: "Answers that the model's provider refused the request under its content policy.",
    kind: "error",
    code: "content_policy_violation",
    parameters: [],
    operationIds: null,
    example: "content_policy_violation",
  },
];
