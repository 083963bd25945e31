import { expect, it } from "vitest";
import { allowBrowsers } from "./allow-browsers.ts";
import { tinyApp } from "./testing/tiny-app.ts";

const app = tinyApp();
app.use(allowBrowsers());
app.all("/", (c) => c.text("answered"));
const origin = "https://shop.example";

it("answers a preflight by itself", async () => {
  const headers = {
    origin,
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization,content-type,idempotency-key",
  };
  const answer = await app.request("/", { method: "OPTIONS", headers });
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-allow-headers")).toContain("idempotency-key");
  expect(answer.headers.get("access-control-allow-methods")).toContain("PATCH");
});

it("lets any page read the answer and its headers, and never with cookies", async () => {
  const { headers } = await app.request("/", { headers: { origin } });
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-credentials")).toBeNull();
  for (const name of ["Request-Id", "Retry-After", "RateLimit", "Sundial-Version"])
    expect(headers.get("access-control-expose-headers")).toContain(name);
});

it("says nothing of it to callers that are no pages", async () => {
  const { headers } = await app.request("/");
  expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});
