// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { EmbeddingList, EmbeddingRequest } from "../types.gen.ts";

/** Calls to language models. */
export class EmbeddingsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Create embeddings.
   *
   * Turns texts into vectors, in the order given. The shape is OpenAI's. Up to 2,048 texts a call and 20 MiB a body;
   * calls and tokens count against the limits per minute of the plan. A test key gets deterministic vectors, free.
   *
   * @throws `ApiError<CreateEmbeddingErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `model_not_supported`, `context_length_exceeded`, `request_exceeds_token_limit`,
   * `upstream_rejected_request`, `content_policy_violation`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `spend_limit_reached`,
   * `insufficient_scope`, `api_key_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `model_not_found`, `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`,
   * `model_retired`, `model_brownout`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `token_limit_exceeded`, `concurrency_limit_exceeded`,
   * `spend_limit_busy`, `internal_error`, `upstream_unavailable`, `upstream_invalid_response`, `service_unavailable`,
   * `spend_check_unavailable`, `upstream_not_configured`, `upstream_overloaded`, `upstream_timeout`. Its `docUrl` is
   * the page of the code.
   *
   * @example
   * ```ts
   * await sundial.embeddings.create({
   *   model: "sundial-embed-1",
   *   input: ["The sky is blue.", "Grass is green."],
   * });
   * ```
   */
  create(body: EmbeddingRequest, options?: RequestOptions): ApiPromise<EmbeddingList> {
    return this.#client.request({ method: "POST", path: "/v1/embeddings", body }, options);
  }
}
