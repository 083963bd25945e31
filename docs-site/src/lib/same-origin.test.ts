import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const portal = "https://portal.example.com";
const request = (method: string, headers: Record<string, string>) => new Request(`${portal}/x`, { method, headers });

describe("isSameOrigin", () => {
  it("lets every reading request through", () => {
    expect(isSameOrigin(request("GET", { origin: "https://evil.example" }), portal)).toBe(true);
  });

  it("accepts a write from the portal's own pages", () => {
    expect(isSameOrigin(request("POST", { origin: portal }), portal)).toBe(true);
    expect(isSameOrigin(request("POST", { "sec-fetch-site": "same-origin" }), portal)).toBe(true);
  });

  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://portal.example.com.evil.example" },
    { origin: "http://portal.example.com" },
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    {},
  ] as Record<string, string>[])("refuses a write with %j", (headers) => {
    expect(isSameOrigin(request("POST", headers), portal)).toBe(false);
  });
});
