import { expect, it } from "vitest";
import { resetText } from "./reset-text.ts";

it.each([
  [{}, "The sandbox is reset: 0 calls and 1 idempotency key removed."],
  [
    { requests_deleted: 1284, api_keys_revoked: 1, webhook_endpoints_deleted: 2, sample_requests_created: 1012 },
    "The sandbox is reset: 1,284 calls and 1 idempotency key removed. 1 test key revoked. 2 webhook endpoints deleted. 1,012 sample calls filled in.",
  ],
])("says what a reset did", (did, text) => {
  const nothing = {
    requests_deleted: 0,
    api_keys_revoked: 0,
    sample_requests_created: 0,
    webhook_endpoints_deleted: 0,
  };
  expect(resetText({ ...nothing, idempotency_keys_deleted: 1, ...did })).toBe(text);
});
