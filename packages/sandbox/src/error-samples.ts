import type { ErrorSample } from "./error-sample.ts";
import { marketplaceErrorSamples } from "./marketplace-error-samples.ts";
import { webhookErrorSamples } from "./webhook-error-samples.ts";

/** Where the samples' links lead to. */
export const samplePortalUrl = "https://portal.example.com";

const chat = "/v1/chat/completions";
const key = "key_01m844dzg00wf3ak33fa8thfyp";
const model = "sundial-1";
const dates = "2025-03-12, 2025-07-09, 2025-11-05, 2026-04-15, 2026-11-23";

/** Samples by code. A code without parameters needs none; a missing parameter throws. */
export const errorSamples: Readonly<Record<string, ErrorSample>> = {
  ...marketplaceErrorSamples,
  ...webhookErrorSamples,
  already_a_member: { path: "/v1/invitations", values: { email: "ada@example.com" }, param: "email" },
  body_too_large: { values: { limit_bytes: 20_971_520 } },
  changelog_entry_not_found: {
    path: "/v1/changelog/2024-11-20-frist-version",
    values: { asked: "2024-11-20-frist-version", suggestion: " Did you mean `2024-11-20-first-version`?" },
    param: "entry",
  },
  clock_not_allowed: { param: "Sundial-Clock" },
  concurrency_limit_exceeded: { values: { limit: 100, mode: "live" }, retryAfterSeconds: 1 },
  content_policy_violation: { values: { model } },
  context_length_exceeded: { values: { requested: 140_512, limit: 128_000, model }, param: "messages" },
  error_code_not_found: {
    path: "/v1/errors/rate_limit_exeeded",
    values: { asked: "rate_limit_exeeded", suggestion: " Did you mean `rate_limit_exceeded`?" },
    param: "code",
  },
  expired_api_key: { values: { expired_at: "2026-11-01T00:00:00Z" } },
  expired_token: { path: "/v1/members", values: { expired_at: "2026-11-23T12:00:00Z" } },
  idempotency_in_progress: { retryAfterSeconds: 1 },
  idempotency_replay_unavailable: { values: { reason: "it was too large." } },
  insufficient_scope: { values: { scope: "inference.write" } },
  invalid_clock: { values: { received: "tomorrow" }, param: "Sundial-Clock" },
  invalid_cursor: { path: "/v1/requests", param: "after" },
  invalid_expiry: {
    path: "/v1/api_keys",
    values: { expires_at: "2025-01-01T00:00:00Z", reason: "it is in the past.", days_max: 730 },
    param: "expires_at",
  },
  invalid_request: {
    values: { summary: "#/temperature: expected at most 2, got 9." },
    param: "temperature",
    issues: [{ pointer: "#/temperature", detail: "Expected at most 2, got 9." }],
  },
  invalid_time_range: {
    path: "/v1/usage",
    values: { start: "2026-11-23T00:00:00Z", end: "2026-11-01T00:00:00Z", reason: "`start` must be before `end`." },
    param: "start",
  },
  invalid_version_pin: {
    path: "/v1/organization",
    values: { received: "2024-11-20", reason: "it has ended.", dates },
    param: "version_pin",
  },
  invalid_version: { values: { received: "v2", newest: "2026-11-23" }, param: "Sundial-Version" },
  invitation_expired: {
    path: "/v1/me/invitations/inv_01m844dzg00wf3ak33fa8thfyp/accept",
    values: { id: "inv_01m844dzg00wf3ak33fa8thfyp", expired_at: "2026-11-20T12:00:00Z" },
  },
  invitation_pending: {
    path: "/v1/invitations",
    values: { email: "ada@example.com", id: "inv_01m844dzg00wf3ak33fa8thfyp" },
    param: "email",
  },
  key_already_revoked: { path: `/v1/api_keys/${key}/rotate`, values: { id: key } },
  key_already_rotated: {
    path: `/v1/api_keys/${key}/rotate`,
    values: { id: key, replaced_by: "key_01m844dzg11xg4bm44gb9vjgzq" },
  },
  key_limit_reached: { path: "/v1/api_keys", values: { limit: 100, mode: "test" } },
  last_owner: {
    path: "/v1/members/mem_01m844dzg00wf3ak33fa8thfyp",
    values: { id: "mem_01m844dzg00wf3ak33fa8thfyp" },
  },
  live_key_in_browser: { values: { origin: "https://shop.example.com" } },
  live_mode_required: { path: "/v1/subscription" },
  malformed_api_key: {
    values: {
      length: 45,
      cause:
        "does not have the shape of a key, or its checksum does not match: probably a typo, or a part was cut off when it was copied. Copy the whole key again.",
    },
  },
  malformed_json: { values: { where: ": a comma or `}` was expected at line 1, column 23" } },
  malformed_http: { path: "/", logged: false },
  method_not_allowed: { values: { path: chat, method: "GET", allowed: "POST" }, logged: false },
  model_brownout: {
    values: {
      model: "sundial-0-code",
      until: "2026-12-08T16:00:00.000Z",
      retired_on: "2027-01-15",
      instead: "Call `sundial-1-code` in its place.",
      guide: `${samplePortalUrl}/docs/model-migrations#from-sundial-0-code`,
    },
    param: "model",
    retryAfterSeconds: 1800,
  },
  model_not_found: { values: { model: "sundial-9", suggestion: " Did you mean `sundial-1`?" }, param: "model" },
  model_not_supported: { values: { model: "sundial-embed-1", operation: "chat completions" }, param: "model" },
  model_retired: {
    values: {
      model: "sundial-0",
      retired_on: "2025-12-01",
      reason: "Sundial 1 mini does the same better, reads images, and costs less.",
      instead: "Call `sundial-1-mini` in its place.",
      guide: `${samplePortalUrl}/docs/model-migrations#from-sundial-0`,
    },
    param: "model",
  },
  organization_limit_reached: { path: "/v1/organizations", values: { limit: 10 } },
  origin_not_allowed: { path: "/auth/token", logged: false },
  session_required: { path: "/auth/token", logged: false },
  organization_required: { path: "/v1/members", logged: false },
  not_a_member: { path: "/auth/token", logged: false },
  person_token_required: { path: "/v1/organizations" },
  rate_limit_exceeded: { values: { limit: 60, mode: "test", retry_after: 3 }, retryAfterSeconds: 3 },
  request_headers_too_large: { path: "/", values: { limit_bytes: 16_384 }, logged: false },
  request_timeout: { path: "/", logged: false },
  request_exceeds_token_limit: { values: { requested: 120_000, limit: 100_000 }, param: "messages" },
  resource_not_found: { path: `/v1/api_keys/${key}`, values: { resource: "API key", id: key }, param: "key_id" },
  revoked_api_key: { values: { revoked_at: "2026-11-20T09:30:00Z" } },
  role_not_allowed: {
    path: "/v1/members/mem_01m844dzg00wf3ak33fa8thfyp",
    values: { role: "owner" },
    param: "role",
  },
  route_not_found: {
    path: "/chat/completions",
    values: {
      method: "POST",
      path: "/chat/completions",
      suggestion: ` Did you mean ${chat}? The base URL ends in /v1.`,
    },
    logged: false,
  },
  invalid_scenario: {
    values: { reason: "`ms` of `slow_first_token` must be a whole number from 0 to 30000." },
    param: "Sundial-Scenario",
  },
  unknown_scenario: {
    values: { name: "rate_limit", suggestion: " Did you mean `rate_limited`?" },
    param: "Sundial-Scenario",
  },
  scenario_not_applicable: {
    values: { name: "cut_stream", reason: "the request does not set `stream` to true." },
    param: "Sundial-Scenario",
  },
  scenario_not_allowed: { param: "Sundial-Scenario" },
  scope_not_grantable: { path: "/v1/api_keys", values: { scope: "inference.write" }, param: "scopes" },
  service_unavailable: { retryAfterSeconds: 5 },
  test_mode_required: { path: "/v1/sandbox/reset" },
  spend_check_unavailable: { retryAfterSeconds: 2 },
  spend_limit_above_plan: {
    path: "/v1/spend_limits",
    values: { plan: "build", limit: "1000.00 USD", requested: "5000.00 USD" },
    param: "amount",
  },
  spend_limit_busy: { values: { limit: "250.00 USD", period: "month" }, retryAfterSeconds: 1 },
  spend_limit_reached: {
    values: { limit: "250.00 USD", period: "month", starts_again_at: "2026-12-01T00:00:00Z" },
    // From noon of the day of the examples, 2026-11-23.
    retryAfterSeconds: 648_000,
  },
  token_limit_exceeded: {
    values: { limit: 100_000, mode: "live", requested: 4096, retry_after: 12 },
    retryAfterSeconds: 12,
  },
  unknown_version: {
    values: { received: "2024-01-01", oldest: "2024-11-20", newest: "2026-11-23" },
    param: "Sundial-Version",
  },
  unsupported_media_type: { values: { received: "text/plain" } },
  upstream_invalid_response: { values: { model } },
  upstream_not_configured: { values: { model } },
  upstream_overloaded: { values: { model }, retryAfterSeconds: 10 },
  upstream_rejected_request: { values: { model, reason: "the image could not be read." } },
  upstream_timeout: { values: { model, timeout_seconds: 600 } },
  upstream_unavailable: { values: { model } },
  version_not_found: { path: "/v1/versions/2025-08-01", values: { date: "2025-08-01", dates }, param: "date" },
  version_pin_rollback_expired: {
    path: "/v1/organization/version_pin/rollback",
    values: { hours: 72, until: "2026-11-26T12:00:00Z" },
  },
  version_pin_rollback_unavailable: {
    path: "/v1/organization/version_pin/rollback",
    values: { reason: "it was not changed since the last rollback." },
  },
  operation_sunset: {
    path: "/v1/version_usage",
    values: {
      operation: "getVersionUsage",
      when: "ended at 2027-11-26T00:00:00.000Z",
      instead: "Use `listDeprecations` in its place.",
      guide: `${samplePortalUrl}/docs/deprecations`,
    },
  },
  field_sunset: {
    values: {
      field: "user",
      when: "ended at 2027-06-01T00:00:00.000Z",
      instead: "Use `safety_identifier` in its place.",
      guide: `${samplePortalUrl}/docs/deprecations#user`,
    },
    param: "user",
  },
  version_sunset: {
    values: {
      version: "2024-11-20",
      sunset_at: "2026-05-20T00:00:00.000Z",
      successor: "2025-07-09",
      guide: `${samplePortalUrl}/versions/upgrade/2024-11-20/2025-07-09`,
      changelog: `${samplePortalUrl}/versions/2025-07-09`,
    },
    param: "Sundial-Version",
  },
  stream_interrupted: { values: { model } },
  payment_method_required: { path: "/v1/subscription", values: { plan: "Build" }, param: "plan" },
  payments_not_configured: { path: "/v1/checkout_sessions" },
  plan_needs_agreement: { path: "/v1/subscription", values: { plan: "Enterprise" }, param: "plan" },
  seat_limit_reached: { path: "/v1/invitations", values: { plan: "Free", included: 3, people: 4 } },
  seats_below_members: { path: "/v1/subscription", values: { members: 4, seats: 3 }, param: "seats" },
  unknown_plan: {
    path: "/v1/subscription",
    values: { plan: "biuld", suggestion: " Did you mean `build`?" },
    param: "plan",
  },
};
