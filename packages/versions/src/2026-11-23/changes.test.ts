import { expect, test } from "vitest";
import { onlyChange } from "../testing/only-change.ts";

test("split-active-key-status", () => {
  const { down } = onlyChange("2026-11-23", "split-active-key-status");
  const keys = ["active", "expiring", "expired", "revoked"].map((status) => ({ id: "key_1", status }));
  expect(down("listApiKeys", { data: keys, has_more: false })).toEqual({
    data: ["active", "active", "expired", "revoked"].map((status) => ({ id: "key_1", status })),
    has_more: false,
  });
  expect(down("getApiKey", { status: "expiring" })).toEqual({ status: "active" });
  expect(down("rotateApiKey", { status: "expiring", secret: "s" }, 201)).toEqual({ status: "active", secret: "s" });
});

test("require-overlap-seconds", () => {
  const { up } = onlyChange("2026-11-23", "require-overlap-seconds");
  expect(up("rotateApiKey", {})).toEqual({ overlap_seconds: 86_400 });
  expect(up("rotateApiKey", { overlap_seconds: 0 })).toEqual({ overlap_seconds: 0 });
});

test("rename-request-count", () => {
  const { down } = onlyChange("2026-11-23", "rename-request-count");
  const tokens = { input_tokens: 1, output_tokens: 2 };
  const usage = { mode: "test", totals: { requests: 3, ...tokens }, buckets: [{ start: "s", requests: 2, ...tokens }] };
  const older = down("getUsage", usage);
  expect(older).toEqual({
    mode: "test",
    totals: { request_count: 3, ...tokens },
    buckets: [{ start: "s", request_count: 2, ...tokens }],
  });
  expect(JSON.stringify(older)).toContain('{"start":"s","request_count":2,');
});
