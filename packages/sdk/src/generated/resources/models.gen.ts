// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { Model } from "../types.gen.ts";

/** The models on offer. */
export class ModelsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List models.
   *
   * Every model with its limits, prices and life, without the retired ones unless they are asked for. The shape is
   * OpenAI's: one list without pages. Needs no credential; with one, the version and the limits of that credential
   * hold.
   *
   * @throws `ApiError<ListModelsErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`,
   * `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.models.list();
   * ```
   */
  list(options?: RequestOptions): PagePromise<Model> {
    return this.#client.list({ method: "GET", path: "/v1/models" }, options);
  }

  /**
   * Retrieve a model.
   *
   * One model by its exact name. A retired one is answered with 410, which names its successor; the list with
   * `include_retired` tells of it. Needs no credential; with one, the version and the limits of that credential hold.
   *
   * @param model - The exact name of the model.
   *
   * @throws `ApiError<GetModelErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `model_not_found`,
   * `model_retired`, `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is
   * the page of the code.
   *
   * @example
   * ```ts
   * await sundial.models.retrieve(model);
   * ```
   */
  retrieve(model: string, options?: RequestOptions): ApiPromise<Model> {
    return this.#client.request({ method: "GET", path: path`/v1/models/${model}` }, options);
  }
}
