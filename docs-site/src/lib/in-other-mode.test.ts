import { describe, expect, it } from "vitest";
import { inOtherMode } from "./in-other-mode.ts";

const id = "01m844dzg00wf3ak33fa8thfyp";

describe("inOtherMode", () => {
  it.each([
    [`/console/keys/key_${id}`, "/console/keys"],
    [`/console/webhooks/whe_${id}`, "/console/webhooks"],
    [`/console/requests/req_${id}?status=4xx`, "/console/requests"],
    [`/console/listings/lst_${id}`, `/console/listings/lst_${id}`],
    [`/console/billing/invoices/inv_${id}`, `/console/billing/invoices/inv_${id}`],
    ["/console/keys?after=abc", "/console/keys"],
    ["/console", "/console"],
    ["/console/installations?listing=lst_1&after=abc", "/console/installations?listing=lst_1"],
  ])("%s goes on at %s", (path, expected) => {
    expect(inOtherMode(new URL(path, "http://portal.invalid"))).toBe(expected);
  });
});
