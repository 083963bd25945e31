import { describe, expect, it } from "vitest";
import { setFlash, takeFlash } from "./flash.ts";
import { readSealedCookie, setSealedCookie } from "./sealed-cookie.ts";

/** What the cookies of a request and its answer do, in one jar. */
function jar() {
  const values = new Map<string, string>();
  const cookies = {
    get: (name: string) => (values.has(name) ? { value: values.get(name) } : undefined),
    set: (name: string, value: string) => values.set(name, value),
    delete: (name: string) => values.delete(name),
  };
  // Only these three methods of Astro's cookies are used.
  return { values, context: { cookies } as unknown as Parameters<typeof takeFlash>[0] };
}

describe("sealed cookies", () => {
  it("come back as they were put, and tell nothing on the way", () => {
    const { values, context } = jar();
    setSealedCookie(context, "a", { value: { secret: "sdl_test_x" }, maxAgeSeconds: 60 });
    expect(readSealedCookie(context, "a")).toEqual({ secret: "sdl_test_x" });
    expect(Buffer.from(values.get("a") ?? "", "base64url").toString("latin1")).not.toContain("sdl_test_x");
  });

  it("count as absent when altered, or moved to another name", () => {
    const { values, context } = jar();
    setSealedCookie(context, "a", { value: 1, maxAgeSeconds: 60 });
    const sealed = values.get("a") ?? "";
    values.set("b", sealed);
    values.set("a", `${sealed.slice(0, -2)}AA`);
    expect(readSealedCookie(context, "a")).toBeUndefined();
    expect(readSealedCookie(context, "b")).toBeUndefined();
  });
});

describe("takeFlash", () => {
  it("shows a message once", () => {
    const { context } = jar();
    setFlash(context, { text: "Done.", secret: "s" });
    expect(takeFlash(context)).toEqual({ text: "Done.", secret: "s" });
    expect(takeFlash(context)).toBeNull();
  });
});
