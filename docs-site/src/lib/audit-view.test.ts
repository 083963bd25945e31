import { describe, expect, it } from "vitest";
import { auditTargetHref, changesOf, readAuditView } from "./audit-view.ts";

const now = Date.parse("2026-11-26T12:00:00Z");

describe("the address of the audit log", () => {
  it("asks for what it names, in a time that lasts", () => {
    const view = readAuditView(new URLSearchParams("action=key&actor_id=+usr_1+&target_id=&period=7d"), now);
    expect(view.query).toEqual({ action: "key", actor_id: "usr_1", start: "2026-11-19T12:00:00.000Z" });
    expect(view.isFiltered).toBe(true);
    expect(readAuditView(new URLSearchParams(view.lasting), now * 2).query).toEqual({
      ...view.query,
      end: "2026-11-26T12:00:00.000Z",
    });
    expect(readAuditView(new URLSearchParams(), now)).toMatchObject({ query: {}, isFiltered: false, lasting: "" });
  });
});

describe("what a line of the audit log changed", () => {
  it("names what became another, and no more", () => {
    expect(changesOf({ before: { role: "viewer", name: "A" }, after: { role: "admin", name: "A" } })).toEqual([
      { name: "role", from: "viewer", to: "admin" },
    ]);
    expect(changesOf({ before: null, after: { expires_at: null, scopes: ["a", "b"], of: { plan: "x" } } })).toEqual([
      { name: "scopes", from: null, to: "a, b" },
      { name: "of", from: null, to: '{"plan":"x"}' },
    ]);
    expect(changesOf({ before: { pin: "a" }, after: { pin: null } })).toEqual([{ name: "pin", from: "a", to: "none" }]);
    expect(changesOf({ before: null, after: null })).toEqual([]);
  });
});

it("leads to the page of what a line is about, where there is one", () => {
  expect(auditTargetHref("bill_1")).toBe("/console/billing/invoices/bill_1");
  expect(auditTargetHref("key_1")).toBeNull();
  expect(auditTargetHref("mem_1")).toBe("/console/members");
  expect(auditTargetHref("2026-11-26")).toBeNull();
});
