import { describe, expect, it } from "vitest";
import { mayCompress } from "./compress.ts";

const answer = (headers: Record<string, string>) => ({ getHeader: (name: string) => headers[name] });

describe("mayCompress", () => {
  it.each([
    "text/html; charset=utf-8",
    "text/markdown; charset=utf-8",
    "text/javascript; charset=utf-8",
    "application/javascript",
    "application/json",
    "application/atom+xml",
    "application/feed+json; charset=utf-8",
    "image/svg+xml",
  ])("compresses %s", (type) => {
    expect(mayCompress(answer({ "content-type": type, "cache-control": "no-cache" }))).toBe(true);
  });

  it.each(["image/png", "font/woff2", "text/event-stream", "application/octet-stream"])("leaves %s", (type) => {
    expect(mayCompress(answer({ "content-type": type }))).toBe(false);
  });

  it.each(["no-store", "private, no-store"])("leaves what is somebody's own: %s", (kept) => {
    expect(mayCompress(answer({ "content-type": "text/html", "cache-control": kept }))).toBe(false);
  });
});
