import { defineErrors } from "@sundial/errors";

/** Codes of the edge: credentials in general, versions and idempotency. */
export const edgeErrors = defineErrors({
  missing_credential: {
    status: 401,
    title: "Missing credential",
    group: "authentication_error",
    detail:
      "The call carries no credential. Send the header `Authorization: Bearer <API key>`; a free test key is made on the page API keys of the portal.",
    related: ["invalid_api_key", "malformed_api_key"],
  },
  api_key_required: {
    status: 403,
    title: "API key required",
    group: "permission_error",
    detail:
      "This operation takes API keys only, but the call was made with the token of a signed-in person. Make the call with an API key.",
    related: ["person_token_required"],
  },
  person_token_required: {
    status: 403,
    title: "Person token required",
    group: "permission_error",
    detail:
      "This operation acts for a person, so it takes the token of a signed-in person only, not an API key. Do it in the portal, or call it with a token that the portal gave out.",
    related: ["api_key_required"],
  },
  live_key_in_browser: {
    status: 403,
    title: "Live key in a browser",
    group: "permission_error",
    detail:
      "A live key was sent from a web page ({origin}), where every visitor can read it. The call was refused. Revoke that key, and make live calls from a server; test keys may be used in a browser.",
    related: ["origin_not_allowed"],
  },
  invalid_version: {
    status: 400,
    title: "Invalid version",
    group: "invalid_request_error",
    detail:
      "The header `Sundial-Version` says `{received}`, which is not one date. Send a date like `{newest}`, or leave the header out.",
    related: ["unknown_version", "version_sunset"],
  },
  unknown_version: {
    status: 400,
    title: "Unknown version",
    group: "invalid_request_error",
    detail:
      "There is no version of the API for the date {received}: the first is {oldest}, the newest {newest}. Send a date between these two, or leave the header out.",
    related: ["invalid_version", "version_sunset"],
  },
  version_sunset: {
    status: 410,
    title: "Version gone",
    group: "invalid_request_error",
    detail:
      "The version {version} of the API ended at {sunset_at} and is no longer answered. Send `Sundial-Version: {successor}`, or pin that version. The page {changelog} says what changed, and {guide} how to upgrade.",
    related: ["unknown_version", "invalid_version_pin"],
  },
  operation_sunset: {
    status: 410,
    title: "Operation gone",
    group: "invalid_request_error",
    detail: "The operation {operation} {when}. {instead} How to move: {guide}",
    related: ["version_sunset", "field_sunset"],
  },
  field_sunset: {
    status: 400,
    title: "Member gone",
    group: "invalid_request_error",
    detail: "The member `{field}` of the request {when}. {instead} How to move: {guide}",
    related: ["operation_sunset", "invalid_request"],
  },
  version_not_found: {
    status: 404,
    title: "No such version",
    group: "not_found_error",
    detail: "There is no version of the API with the date `{date}`. The versions are {dates}.",
    related: ["unknown_version"],
  },
  error_code_not_found: {
    status: 404,
    title: "No such error code",
    group: "not_found_error",
    detail: "There is no error code `{asked}`.{suggestion} `GET /v1/errors` lists all of them.",
    related: ["route_not_found"],
  },
  changelog_entry_not_found: {
    status: 404,
    title: "No such changelog entry",
    group: "not_found_error",
    detail:
      "There is no entry `{asked}` in the changelog.{suggestion} `GET /v1/changelog` lists all of them, each from its day on.",
    related: ["error_code_not_found"],
  },
  invalid_version_pin: {
    status: 400,
    title: "Invalid version pin",
    group: "invalid_request_error",
    detail: "The version `{received}` cannot be pinned: {reason} The versions that can are {dates}.",
    related: ["unknown_version", "version_sunset"],
  },
  invalid_clock: {
    status: 400,
    title: "Invalid clock",
    group: "invalid_request_error",
    detail:
      "The header `Sundial-Clock` says `{received}`, which is not a time. Send one time as in RFC 3339, like `2027-03-12T00:00:00Z`, or leave the header out.",
    related: ["clock_not_allowed"],
  },
  clock_not_allowed: {
    status: 403,
    title: "Clock not allowed",
    group: "permission_error",
    detail:
      "The header `Sundial-Clock` was sent with a credential of live mode, whose calls are always answered as of now. Leave the header out, or make the call with a test key.",
    related: ["invalid_clock"],
  },
  invalid_idempotency_key: {
    status: 400,
    title: "Invalid idempotency key",
    group: "idempotency_error",
    detail:
      "The header `Idempotency-Key` is empty, longer than 255 characters, or has characters other than printable ASCII. Send a fresh random value such as a UUID, bare or in double quotes.",
    related: ["idempotency_key_reused"],
  },
  idempotency_key_reused: {
    status: 422,
    title: "Idempotency key reused",
    group: "idempotency_error",
    detail:
      "This `Idempotency-Key` was used within the last 24 hours for another request to the same operation: body or version differ. Use a fresh key for a new request, or repeat the first one unchanged.",
    related: ["idempotency_in_progress"],
  },
  idempotency_in_progress: {
    status: 409,
    title: "Request in progress",
    group: "idempotency_error",
    retryable: true,
    detail:
      "The first request with this `Idempotency-Key` is still running. Repeat the call after `retry_after` seconds with the same key to get its answer.",
    retry: "after_delay",
    related: ["idempotency_key_reused", "idempotency_outcome_unknown"],
  },
  idempotency_outcome_unknown: {
    status: 409,
    title: "Outcome unknown",
    group: "idempotency_error",
    detail:
      "The first request with this `Idempotency-Key` was cut off, and it is not known whether it took effect. Look at the object it was meant to change, then, if it is still needed, make the call with a fresh key.",
    related: ["idempotency_in_progress", "idempotency_replay_unavailable"],
  },
  idempotency_replay_unavailable: {
    status: 409,
    title: "Replay unavailable",
    group: "idempotency_error",
    detail:
      "The first request with this `Idempotency-Key` took effect, but its answer was not kept: {reason} Read the object it made or changed, or make the call with a fresh key for a new one.",
    related: ["idempotency_outcome_unknown"],
  },
  client_disconnected: {
    status: 499,
    title: "Client disconnected",
    group: "invalid_request_error",
    detail:
      "The connection was closed by the client before the answer was complete. The call to the provider was cancelled, and only what it had produced by then was charged. If this was not meant, raise the timeout of the client.",
    related: ["request_timeout", "stream_interrupted"],
  },
});
