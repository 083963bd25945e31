import { newestVersion, versions } from "@sundial/versions";
import { expect, it } from "vitest";
import { declaredRenames } from "./declared-renames.ts";

const oldest = versions[0]?.date ?? "";
const all = declaredRenames(oldest, newestVersion.date);

it("reads each kind of rename from the changes of the API", () => {
  expect(all).toEqual(
    expect.arrayContaining([
      { kind: "member", owner: "Usage", from: "from", to: "start" },
      { kind: "parameter", owner: null, from: "from", to: "start" },
      { kind: "enum-value", owner: "ChatCompletionChoice.finish_reason", from: "max_tokens", to: "length" },
      { kind: "error-code", owner: null, from: "not_found", to: "resource_not_found" },
    ]),
  );
});

it("leaves out what was declared before and after", () => {
  expect(declaredRenames("2026-04-15", "2026-11-23")).toEqual([
    { kind: "member", owner: "UsageTotals", from: "request_count", to: "requests" },
    { kind: "member", owner: "UsageBucket", from: "request_count", to: "requests" },
  ]);
  expect(declaredRenames("2026-11-23", "2026-11-23")).toEqual([]);
});
