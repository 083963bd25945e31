import { defineErrors } from "@sundial/errors";

/** Codes of the header `Sundial-Scenario`. */
export const sandboxErrors = defineErrors({
  invalid_scenario: {
    status: 400,
    title: "Invalid scenario",
    group: "invalid_request_error",
    detail:
      "The header `Sundial-Scenario` cannot be followed: {reason} Send names with parameters, like `rate_limited;retry_after=3, slow_first_token;ms=800`.",
    related: ["unknown_scenario", "scenario_not_applicable"],
  },
  unknown_scenario: {
    status: 400,
    title: "Unknown scenario",
    group: "invalid_request_error",
    detail:
      "There is no scenario and no error code `{name}`.{suggestion} `GET /v1/sandbox/scenarios` lists the scenarios.",
    related: ["invalid_scenario"],
  },
  scenario_not_applicable: {
    status: 400,
    title: "Scenario not applicable",
    group: "invalid_request_error",
    detail: "The scenario `{name}` makes no sense in this call: {reason}",
    related: ["unknown_scenario"],
  },
  scenario_not_allowed: {
    status: 403,
    title: "Scenario not allowed",
    group: "permission_error",
    detail:
      "The header `Sundial-Scenario` works with test keys only, and this call was made with another credential or with none. Leave the header out, or make the call with a test key.",
    related: ["clock_not_allowed"],
  },
});
