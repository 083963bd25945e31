import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pagePolicy, withoutPolicyMeta } from "./page-policy.ts";

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("pagePolicy", () => {
  it("allows the page's own inline scripts by hash, each once", () => {
    const policy = pagePolicy(`<script>a()</script><script type="module">b()</script><script>a()</script>`);
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
    expect(scripts).toBe(`script-src 'self' 'wasm-unsafe-eval' ${sha256("a()")} ${sha256("b()")}`);
  });

  it("does not count a script that is a file", () => {
    expect(pagePolicy(`<script type="module" src="/a.js"></script>`)).not.toContain("sha256");
  });

  it("never allows scripts that it does not name", () => {
    const scripts = pagePolicy("<script>a()</script>")
      .split("; ")
      .filter((directive) => directive.startsWith("script-src"));
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  });

  it("forbids framing and plugins", () => {
    expect(pagePolicy("")).toContain("frame-ancestors 'none'");
    expect(pagePolicy("")).toContain("object-src 'none'");
  });
});

describe("withoutPolicyMeta", () => {
  it("takes the build's policy out and nothing else", () => {
    const html = `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src &#39;self&#39;"><title>a</title></head>`;
    expect(withoutPolicyMeta(html)).toBe(`<head><meta charset="utf-8"><title>a</title></head>`);
  });
});
