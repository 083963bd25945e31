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
      "The model `{model}` was retired on {retired_on} and answers no more calls.{reason} Call `{successor}` in its place. How to move: {guide}",
    related: ["model_not_found", "version_sunset"],
  },
});
