// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import { path } from "../../client/build-path.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { ListApiKeysQuery } from "../queries.gen.ts";
import type {
  ApiKey,
  ApiKeyWithSecret,
  CreateApiKeyRequest,
  RotateApiKeyRequest,
  UpdateApiKeyRequest,
} from "../types.gen.ts";

/** What programs call with. */
export class ApiKeysResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List API keys.
   *
   * The keys of the organization in the mode of the credential, newest first, revoked and expired ones included.
   * Secrets are never shown again.
   *
   * @throws `ApiError<ListApiKeysErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_cursor`, `missing_credential`,
   * `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`,
   * `insufficient_scope`, `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.apiKeys.list();
   * ```
   */
  list(query?: ListApiKeysQuery, options?: RequestOptions): PagePromise<ApiKey> {
    return this.#client.list({ method: "GET", path: "/v1/api_keys", query }, options);
  }

  /**
   * Create an API key.
   *
   * Makes a key in the mode of the credential. The answer is the only place where its secret is ever shown. A
   * credential can give only scopes that it has itself, and an organization may have up to 100 usable keys a mode.
   *
   * @throws `ApiError<CreateApiKeyErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_version_pin`, `invalid_idempotency_key`, `invalid_expiry`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `scope_not_grantable`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_limit_reached`,
   * `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.apiKeys.create({
   *   name: "CI",
   *   scopes: ["inference.write", "models.read"],
   *   expires_at: null,
   * });
   * ```
   */
  create(body: CreateApiKeyRequest, options?: RequestOptions): ApiPromise<ApiKeyWithSecret> {
    return this.#client.request({ method: "POST", path: "/v1/api_keys", body }, options);
  }

  /**
   * Retrieve an API key.
   *
   * One key by its id, without its secret.
   *
   * @param keyId - The id of the API key (`key_...`), not the key itself.
   *
   * @throws `ApiError<GetApiKeyErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`, `invalid_clock`,
   * `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `missing_credential`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `version_sunset`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page of the
   * code.
   *
   * @example
   * ```ts
   * await sundial.apiKeys.retrieve(keyId);
   * ```
   */
  retrieve(keyId: string, options?: RequestOptions): ApiPromise<ApiKey> {
    return this.#client.request({ method: "GET", path: path`/v1/api_keys/${keyId}` }, options);
  }

  /**
   * Update an API key.
   *
   * Gives a key another name, or pins a version for its calls. Nothing else of a key ever changes.
   *
   * @param keyId - The id of the API key (`key_...`), not the key itself.
   *
   * @throws `ApiError<UpdateApiKeyErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_version_pin`, `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`,
   * `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`,
   * `organization_required`, `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_already_revoked`,
   * `version_sunset`, `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`,
   * `internal_error`, `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.apiKeys.update(keyId, { name: "Build server" });
   * ```
   */
  update(keyId: string, body: UpdateApiKeyRequest, options?: RequestOptions): ApiPromise<ApiKey> {
    return this.#client.request({ method: "PATCH", path: path`/v1/api_keys/${keyId}`, body }, options);
  }

  /**
   * Rotate an API key.
   *
   * Makes a new key with the same name and scopes. The old one goes on working for `overlap_seconds`, up to seven days,
   * so that it can be replaced without a gap. The answer is the only place where the new secret is ever shown.
   *
   * @param keyId - The id of the API key (`key_...`), not the key itself.
   *
   * @throws `ApiError<RotateApiKeyErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `scope_not_grantable`, `resource_not_found`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_already_revoked`,
   * `key_already_rotated`, `key_limit_reached`, `version_sunset`, `body_too_large`, `unsupported_media_type`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.apiKeys.rotate(keyId, { overlap_seconds: 86400 });
   * ```
   */
  rotate(keyId: string, body: RotateApiKeyRequest, options?: RequestOptions): ApiPromise<ApiKeyWithSecret> {
    return this.#client.request({ method: "POST", path: path`/v1/api_keys/${keyId}/rotate`, body }, options);
  }

  /**
   * Revoke an API key.
   *
   * Stops a key for good. Every process refuses it within a second. This cannot be undone.
   *
   * @param keyId - The id of the API key (`key_...`), not the key itself.
   *
   * @throws `ApiError<RevokeApiKeyErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `invalid_idempotency_key`,
   * `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`, `expired_api_key`,
   * `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `resource_not_found`, `idempotency_in_progress`,
   * `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `key_already_revoked`, `version_sunset`,
   * `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`, `service_unavailable`. Its `docUrl` is the page
   * of the code.
   *
   * @example
   * ```ts
   * await sundial.apiKeys.revoke(keyId);
   * ```
   */
  revoke(keyId: string, options?: RequestOptions): ApiPromise<ApiKey> {
    return this.#client.request({ method: "POST", path: path`/v1/api_keys/${keyId}/revoke` }, options);
  }
}
