import { describe, expect, it } from "vitest";
import { shortPath } from "./short-id.ts";

const id = "01m844dzg00wf3ak33fa8thfyp";

describe("shortPath", () => {
  it.each([
    [`/v1/webhook_endpoints/whe_${id}/deliveries`, "/v1/webhook_endpoints/whe_…8thfyp/deliveries"],
    [`/v1/invoices/inv_${id}/lines/ivl_${id}`, "/v1/invoices/inv_…8thfyp/lines/ivl_…8thfyp"],
    ["/v1/chat/completions", "/v1/chat/completions"],
    ["/v1/versions/2026-11-23", "/v1/versions/2026-11-23"],
  ])("shows %s as %s", (path, expected) => {
    expect(shortPath(path)).toBe(expected);
  });
});
