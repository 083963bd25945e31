import { defineErrors } from "./define-errors.ts";

/** Codes that belong to no domain: what the edge itself can answer. */
export const coreErrors = defineErrors({
  insufficient_scope: {
    status: 403,
    title: "Insufficient scope",
    group: "permission_error",
    detail:
      "This call needs the scope `{scope}`, which the credential does not have. Use a key with that scope, or ask an admin of the organization for a role that includes it.",
    related: ["role_not_allowed", "scope_not_grantable"],
  },
  test_mode_required: {
    status: 403,
    title: "Test mode required",
    group: "permission_error",
    detail:
      "This operation is of the sandbox, and the call was made in live mode. Nothing was done. Make the call with a test key, or switch the portal to test mode.",
    related: ["live_mode_required", "scenario_not_allowed", "clock_not_allowed"],
  },
  live_mode_required: {
    status: 403,
    title: "Live mode required",
    group: "permission_error",
    detail:
      "This operation changes what the organization pays, which only live mode can, and the call was made in test mode. Nothing was done. Make the call with a live key, or switch the portal to live mode.",
    related: ["test_mode_required"],
  },
  invalid_request: {
    status: 400,
    title: "Invalid request",
    group: "invalid_request_error",
    detail: "The request does not fit the operation: {summary} Every problem is listed in `errors`.",
    related: ["malformed_json", "unsupported_media_type"],
  },
  malformed_json: {
    status: 400,
    title: "Malformed JSON",
    group: "invalid_request_error",
    detail:
      "The body is not valid JSON{where}. Send one JSON object in UTF-8 with the header `Content-Type: application/json`.",
    related: ["invalid_request", "unsupported_media_type"],
  },
  unsupported_media_type: {
    status: 415,
    title: "Unsupported media type",
    group: "invalid_request_error",
    detail:
      "This operation takes `application/json`, but the request says `{received}`. Set the header `Content-Type: application/json`.",
    related: ["malformed_json"],
  },
  body_too_large: {
    status: 413,
    title: "Body too large",
    group: "invalid_request_error",
    detail: "The body is larger than {limit_bytes} bytes, the most this operation takes. Send less in one call.",
    related: ["request_headers_too_large"],
  },
  invalid_cursor: {
    status: 400,
    title: "Invalid cursor",
    group: "invalid_request_error",
    detail: "The cursor in `after` was not made by this list. Use `next_cursor` of the page before, unchanged.",
    related: ["invalid_request"],
  },
  malformed_http: {
    status: 400,
    title: "Malformed HTTP",
    group: "invalid_request_error",
    detail:
      "What was sent is not a valid HTTP/1.1 request, so nothing of it was read. Check the request line, the header lines and the length of the body, or use an HTTP client.",
    related: ["request_timeout", "request_headers_too_large"],
  },
  request_headers_too_large: {
    status: 431,
    title: "Request headers too large",
    group: "invalid_request_error",
    detail:
      "The request line and the headers together are larger than {limit_bytes} bytes. Send fewer or shorter headers; data belongs in the body.",
    related: ["body_too_large"],
  },
  request_timeout: {
    status: 408,
    title: "Request timeout",
    group: "invalid_request_error",
    retryable: true,
    detail:
      "The request did not arrive whole in time, so nothing was done. Send it again, and without pauses; a slow connection needs a smaller body.",
    related: ["malformed_http", "client_disconnected"],
  },
  route_not_found: {
    status: 404,
    title: "No such operation",
    group: "not_found_error",
    detail: "There is no operation {method} {path}.{suggestion} See the API reference for the operations that exist.",
    related: ["method_not_allowed"],
  },
  method_not_allowed: {
    status: 405,
    title: "Method not allowed",
    group: "invalid_request_error",
    detail: "{path} exists, but not with {method}. It takes: {allowed}.",
    related: ["route_not_found"],
  },
  resource_not_found: {
    status: 404,
    title: "Not found",
    group: "not_found_error",
    detail:
      "There is no {resource} with the id `{id}` in this organization and mode. Check the id, and whether the key is a test or a live key.",
    formerCodes: [{ code: "not_found", until: "2026-04-15" }],
    related: ["route_not_found", "model_not_found"],
  },
  internal_error: {
    status: 500,
    title: "Internal error",
    group: "service_error",
    detail:
      "Something failed on our side. The call can be tried again; if it keeps failing, send the request id to support.",
    retryable: true,
    related: ["service_unavailable"],
  },
  service_unavailable: {
    status: 503,
    title: "Service unavailable",
    group: "service_error",
    detail:
      "The service cannot answer right now. Try again after `retry_after` seconds; send an `Idempotency-Key` with a call that writes, so that trying again cannot make it twice.",
    retryable: true,
    retry: "after_delay",
    related: ["internal_error", "upstream_overloaded"],
  },
});
