import { createIds, fixedClock, seededRandom } from "@sundial/kernel";
import { newestVersion } from "@sundial/versions";
import { describe, expect, it } from "vitest";
import { readTraceId, requestId } from "./request-id.ts";
import { bodyOf, tinyApp } from "./testing/tiny-app.ts";

const clock = fixedClock("2026-11-23T12:00:00Z");
const app = tinyApp();
app.use(requestId({ newId: createIds(clock, seededRandom("ids")), clock }));
app.get("/", (c) => c.json({ id: c.get("requestId"), startedAtMs: c.get("startedAtMs"), traceId: c.get("traceId") }));

describe("requestId", () => {
  it("names each call, in both headers and for what follows, whatever the caller called it", async () => {
    const send = () => app.request("/", { headers: { "request-id": "req_mine", "x-request-id": "req_mine" } });
    const [first, second] = [await send(), await send()];
    const { id, startedAtMs } = await bodyOf(first);
    expect(id).toMatch(/^req_[0-9a-hjkmnp-tv-z]{26}$/);
    expect(startedAtMs).toBe(clock.monotonicMs());
    expect([first.headers.get("request-id"), first.headers.get("x-request-id")]).toEqual([id, id]);
    expect(second.headers.get("request-id")).not.toBe(id);
  });

  it("says the newest version until another is read", async () => {
    expect((await app.request("/")).headers.get("sundial-version")).toBe(newestVersion.date);
  });

  it("keeps the caller's trace id", async () => {
    const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    const answer = await app.request("/", { headers: { traceparent } });
    expect((await bodyOf(answer)).traceId).toBe("4bf92f3577b34da6a3ce929d0e0e4736");
  });
});

describe("readTraceId", () => {
  const [trace, parent] = ["4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"];

  it("takes a later version of the header with more at its end", () => {
    expect(readTraceId(`01-${trace}-${parent}-01-more`)).toBe(trace);
  });

  it.each([
    undefined,
    "",
    `00-${trace}-${parent}`,
    `00-${trace}-${parent}-01-more`,
    `ff-${trace}-${parent}-01`,
    `00-${"0".repeat(32)}-${parent}-01`,
    `00-${trace}-${"0".repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${parent}-01`,
  ])("ignores %s", (header) => {
    expect(readTraceId(header)).toBeNull();
  });
});
