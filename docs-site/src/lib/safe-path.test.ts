import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path.ts";

describe("safePath", () => {
  it.each(["/console", "/console/requests?status=4xx", "/reference"])("keeps %s", (path) => {
    expect(safePath(path, "/fallback")).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example/a",
    "https://evil.example",
    "javascript:alert(1)",
    "console",
    "",
    null,
    undefined,
  ])("replaces %j", (text) => {
    expect(safePath(text, "/fallback")).toBe("/fallback");
  });
});
