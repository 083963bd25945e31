import { describe, expect, test } from "vitest";
import "@sundial/models";
import { expectDeclared } from "../../harness/expect-declared.ts";

const call = { method: "GET", path: "/v1/models/sundial-1?a=b" };
const answer = (status: number, code: string) => ({ status, body: { code } });

describe("an error that an operation answers", () => {
  test.each([
    ["a code that it declares", answer(404, "model_not_found")],
    ["no error", { status: 200, body: { code: "anything" } }],
    ["that it is not there in this version", answer(404, "route_not_found")],
  ])("may be %s", (_, seen) => {
    expect(() => expectDeclared(call, seen)).not.toThrow();
  });

  test.each([
    ["a code that is not registered", answer(404, "no_such_code"), /not registered/],
    ["a code that it does not declare", answer(413, "body_too_large"), /does not declare/],
    ["a code with another status", answer(400, "model_not_found"), /whose status is 404/],
    [
      "a flat error of an older version",
      { status: 413, body: { error: { code: "body_too_large" } } },
      /does not declare/,
    ],
  ])("may not be %s", (_, seen, told) => {
    expect(() => expectDeclared(call, seen)).toThrow(told);
  });
});
