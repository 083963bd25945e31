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

  it.each([{ data: [] }, { code: "insufficient_scope" }, null])("finds none in %j", async (answer) => {
    expect(await aboutOwnObject(call, async () => answer)).toBeNull();
  });

  it("leaves a call about what everybody shares", async () => {
    const shared = { ...call, path: "/v1/versions/2026-11-23" };
    expect(await aboutOwnObject(shared, () => expect.fail())).toBe(shared);
  });
});

describe("ownedPath", () => {
  it("names a list that no operation has where two objects are within each other", () => {
    const inner = `/v1/invoices/${example}/lines/${example}/requests`;
    expect(ownedPath(inner)?.list).toBe(`/v1/invoices/${example}/lines`);
  });
});
