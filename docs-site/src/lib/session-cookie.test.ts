import { expect, test } from "vitest";
import { hasSessionCookie } from "./session-cookie.ts";

test.each([
  ["sundial.session_token=a.b", true],
  ["theme=dark; __Secure-sundial.session_token=a.b; mode=live", true],
  ["theme=dark;sundial.session_token=a", true],
  ["other-sundial.session_token=a", false],
  ["x=sundial.session_token", false],
  ["", false],
  [null, false],
])("a session in %j: %s", (cookies, expected) => {
  expect(hasSessionCookie(cookies)).toBe(expected);
});
