import { defineErrors } from "@sundial/errors";

/** Codes of API keys: what a presented key can be refused for, and what can go wrong in managing keys. */
export const keyErrors = defineErrors({
  malformed_api_key: {
    status: 401,
    title: "Malformed API key",
    group: "authentication_error",
    detail:
      "The API key {cause} A key of this API is {length} characters long and starts with `sdl_test_` or `sdl_live_`.",
    related: ["invalid_api_key", "missing_credential"],
  },
  invalid_api_key: {
    status: 401,
    title: "Unknown API key",
    group: "authentication_error",
    detail:
      "The API key is well formed, but there is no such key here. It may belong to another installation. Make a new key on the page API keys of the portal, and check that the base URL is the right one.",
    related: ["malformed_api_key", "revoked_api_key", "expired_api_key"],
  },
  revoked_api_key: {
    status: 401,
    title: "Revoked API key",
    group: "authentication_error",
    detail:
      "The API key was revoked at {revoked_at} and cannot be used again. Make a new key, and replace this one wherever it is used. The key of a marketplace listing works again if the listing was only suspended, as soon as it is reinstated.",
    related: ["expired_api_key", "invalid_api_key"],
  },
  expired_api_key: {
    status: 401,
    title: "Expired API key",
    group: "authentication_error",
    detail:
      "The API key expired at {expired_at}. Use the key that replaced it, or make a new key with a later expiry or none.",
    related: ["revoked_api_key", "invalid_api_key"],
  },
  key_limit_reached: {
    status: 409,
    title: "Key limit reached",
    group: "conflict_error",
    detail:
      "The organization already has {limit} usable {mode} keys, the most it may have. Revoke a key that is no longer used, then try again.",
    related: ["organization_limit_reached"],
  },
  key_already_revoked: {
    status: 409,
    title: "Key already revoked",
    group: "conflict_error",
    detail:
      "The key `{id}` was revoked or has expired, so it cannot be changed, rotated or revoked any more. Make a new key if one is needed.",
    related: ["key_already_rotated", "revoked_api_key"],
  },
  key_already_rotated: {
    status: 409,
    title: "Key already rotated",
    group: "conflict_error",
    detail: "The key `{id}` was already replaced by the key `{replaced_by}`. Rotate or change that key instead.",
    related: ["key_already_revoked"],
  },
  scope_not_grantable: {
    status: 403,
    title: "Scope not grantable",
    group: "permission_error",
    detail:
      "The scope `{scope}` cannot be given to a key, because the credential of this call does not have it itself. Leave it out, or ask an admin of the organization to do it.",
    related: ["insufficient_scope"],
  },
  invalid_expiry: {
    status: 400,
    title: "Invalid expiry",
    group: "invalid_request_error",
    detail:
      "The time `{expires_at}` cannot be the expiry of a key: {reason} Send a time in the future, no more than {days_max} days from now, or null for a key that does not expire.",
    related: ["expired_api_key"],
  },
});
