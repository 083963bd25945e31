import { describe, expect, it, vi } from "vitest";
import { aboutOwnObject, ownedPath } from "./owned-path.ts";

const example = "whe_01m844dzg00wf3ak33fa8thfyp";
const call = { method: "GET", path: `/v1/webhook_endpoints/${example}/deliveries`, headers: { a: "b" }, body: null };

describe("aboutOwnObject", () => {
  it("puts the newest of the caller's own in the place of the example", async () => {
    const ask = vi.fn(async () => ({ data: [{ id: "whe_own" }, { id: "whe_older" }] }));
    expect(await aboutOwnObject(call, ask)).toEqual({ ...call, path: "/v1/webhook_endpoints/whe_own/deliveries" });
    expect(ask).toHaveBeenCalledWith({ ...call, path: "/v1/webhook_endpoints?limit=1" });
  });

  it("reads the list also for a call that writes", async () => {
    const ask = vi.fn(async () => ({ data: [{ id: "whe_own" }] }));
    await aboutOwnObject({ ...call, method: "POST", body: "{}" }, ask);
    expect(ask).toHaveBeenCalledWith({ ...call, path: "/v1/webhook_endpoints?limit=1" });
  });

  it.each([{ data: [] }, { code: "insufficient_scope" }, null])("finds none in %j", async (answer) => {
    expect(await aboutOwnObject(call, async () => answer)).toBeNull();
  });

  it("leaves a call about what everybody shares", async () => {
    const shared = { ...call, path: "/v1/versions/2026-11-23" };
    expect(await aboutOwnObject(shared, () => expect.fail())).toBe(shared);
  });
});

describe("aboutOwnObject, of a part of an object", () => {
  const path = `/v1/invoices/${example}/lines/${example}/requests`;

  it("puts the newest object and the first such part of it in the places of the examples", async () => {
    const answers: Record<string, unknown> = {
      "/v1/invoices?limit=1": { data: [{ id: "bill_own" }] },
      "/v1/invoices/bill_own": { id: "bill_own", lines: [{ id: "line_own" }, { id: "line_other" }] },
    };
    const own = await aboutOwnObject({ ...call, path }, async (read) => answers[read.path]);
    expect(own?.path).toBe("/v1/invoices/bill_own/lines/line_own/requests");
  });

  it("finds none in an object without such parts", async () => {
    expect(await aboutOwnObject({ ...call, path }, async () => ({ data: [{ id: "bill_own" }] }))).toBeNull();
  });
});

describe("ownedPath", () => {
  it("names the list of the outer of two objects", () => {
    expect(ownedPath(`/v1/invoices/${example}/lines/${example}/requests`)).toEqual({
      list: "/v1/invoices",
      part: "lines",
      rest: "/requests",
    });
  });
});
