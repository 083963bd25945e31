import { defineErrors } from "@sundial/errors";

/** Codes of naming a model in a call. */
export const modelErrors = defineErrors({
  model_not_found: {
    status: 404,
    title: "Model not found",
    group: "not_found_error",
    detail:
      "There is no model with the name `{model}`.{suggestion} See `GET /v1/models` for the models that this organization can use; names are exact.",
    related: ["model_not_supported", "model_retired"],
  },
  model_not_supported: {
    status: 400,
    title: "Model not supported here",
    group: "invalid_request_error",
    detail: "The model `{model}` exists, but cannot be used for {operation}. See `GET /v1/models` for one that can.",
    related: ["model_not_found"],
  },
  model_retired: {
    status: 410,
    title: "Model retired",
    group: "not_found_error",
    detail:
      "The model `{model}` was retired on {retired_on} and answers no more calls. {reason} {instead} How to move: {guide}",
    related: ["model_brownout", "model_not_found", "version_sunset"],
  },
  model_brownout: {
    status: 503,
    title: "Model in a brownout",
    group: "service_error",
    detail:
      "The model `{model}` is retired on {retired_on}, and until {until} it refuses calls, so that whoever still uses it notices in time. {instead} How to move: {guide}",
    retryable: true,
    retry: "after_delay",
    related: ["model_retired", "upstream_overloaded"],
  },
});
