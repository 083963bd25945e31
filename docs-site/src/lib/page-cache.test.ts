import { describe, expect, it } from "vitest";
import { answerFromCache, isCacheable } from "./page-cache.ts";

const cacheable = (path: string, { method = "GET", isSignedIn = false } = {}) => {
  const url = new URL(path, "https://portal.test");
  return isCacheable(new Request(url, { method }), url, isSignedIn);
};

describe("isCacheable", () => {
  it.each(["/reference", "/reference/createApiKey", "/reference/2025-03-12/getUsage"])("keeps %s", (path) => {
    expect(cacheable(path)).toBe(true);
  });

  it.each(["/reference/explorer", "/reference/openapi.json", "/reference?version=2025-03-12", "/console", "/errors"])(
    "makes %s each time",
    (path) => {
      expect(cacheable(path)).toBe(false);
    },
  );

  it("keeps nothing of somebody's own, and no write", () => {
    expect(cacheable("/reference", { isSignedIn: true })).toBe(false);
    expect(cacheable("/reference", { method: "POST" })).toBe(false);
  });
});

describe("answerFromCache", () => {
  it("makes a page once, with its headers, and what was not found again", async () => {
    let made = 0;
    const make = async (status: number) => {
      made++;
      return new Response(`page ${made}`, {
        status,
        headers: { "content-type": "text/html", "content-security-policy": "x" },
      });
    };
    const [first, again] = [await answerFromCache("/a", () => make(200)), await answerFromCache("/a", () => make(200))];
    expect([await first.text(), await again.text()]).toEqual(["page 1", "page 1"]);
    expect(again.headers.get("content-security-policy")).toBe("x");
    await answerFromCache("/b", () => make(404));
    expect(await (await answerFromCache("/b", () => make(404))).text()).toBe("page 3");
  });
});
