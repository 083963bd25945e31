// Made by `npm run generate` from openapi/. Do not edit.
import type { ApiPromise } from "../../client/api-promise.ts";
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import { SandboxErrorsResource } from "../resources/sandbox-errors.gen.ts";
import { SandboxScenariosResource } from "../resources/sandbox-scenarios.gen.ts";
import type { ResetSandboxRequest, SandboxReset } from "../types.gen.ts";

/** What test keys can have happen, and how to begin anew. */
export class SandboxResource {
  readonly #client: Client;
  readonly scenarios: SandboxScenariosResource;
  readonly errors: SandboxErrorsResource;

  constructor(client: Client) {
    this.#client = client;
    this.scenarios = new SandboxScenariosResource(client);
    this.errors = new SandboxErrorsResource(client);
  }

  /**
   * Reset the sandbox.
   *
   * Begins anew: removes the request log, the usage, the idempotency keys and the webhook endpoints of the
   * organization's test mode, and nothing else. Live mode, people, and the test keys stay, unless `revoke_api_keys` is
   * true. Calls that are under way are not disturbed; what they record afterwards stays. Rate limits of test mode are
   * counted in memory and go on. Needs a credential of test mode.
   *
   * @throws `ApiError<ResetSandboxErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_json`,
   * `invalid_idempotency_key`, `missing_credential`, `malformed_api_key`, `invalid_api_key`, `revoked_api_key`,
   * `expired_api_key`, `invalid_token`, `expired_token`, `insufficient_scope`, `organization_required`,
   * `live_key_in_browser`, `clock_not_allowed`, `scenario_not_allowed`, `test_mode_required`,
   * `idempotency_in_progress`, `idempotency_outcome_unknown`, `idempotency_replay_unavailable`, `version_sunset`,
   * `body_too_large`, `unsupported_media_type`, `idempotency_key_reused`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.sandbox.reset({});
   * ```
   */
  reset(body: ResetSandboxRequest, options?: RequestOptions): ApiPromise<SandboxReset> {
    return this.#client.request({ method: "POST", path: "/v1/sandbox/reset", body }, options);
  }
}
