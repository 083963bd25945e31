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
    description: "Answers with any error code that the operation declares, with the values of that code's example.",
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
];
