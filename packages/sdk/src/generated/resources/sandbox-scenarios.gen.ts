// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import type { RequestOptions } from "../../client/client-options.ts";
import type { PagePromise } from "../../client/page.ts";
import type { Scenario } from "../types.gen.ts";

/** What test keys can have happen, and how to begin anew. */
export class SandboxScenariosResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List scenarios.
   *
   * Every scenario that the header `Sundial-Scenario` takes, in one list without pages. Besides these, the name of
   * every error code is a scenario where the operation declares it, and `GET /v1/sandbox/errors/{code}` declares every
   * one. Needs no credential; with one, the version and the limits of that credential hold.
   *
   * @throws `ApiError<ListScenariosErrorCode>`: `invalid_request`, `invalid_version`, `unknown_version`,
   * `invalid_clock`, `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`, `malformed_api_key`,
   * `invalid_api_key`, `revoked_api_key`, `expired_api_key`, `invalid_token`, `expired_token`, `live_key_in_browser`,
   * `clock_not_allowed`, `scenario_not_allowed`, `version_sunset`, `rate_limit_exceeded`, `internal_error`,
   * `service_unavailable`. Its `docUrl` is the page of the code.
   *
   * @example
   * ```ts
   * await sundial.sandbox.scenarios.list();
   * ```
   */
  list(options?: RequestOptions): PagePromise<Scenario> {
    return this.#client.list({ method: "GET", path: "/v1/sandbox/scenarios" }, options);
  }
}
