import { expect, it } from "vitest";
import { writeUserRows } from "./write-user-rows.ts";

const at = new Date("2026-11-20T12:00:00Z");
const use = {
  organizationId: "org_1",
  mode: "live",
  apiKeyId: "key_1",
  operation: "createChatCompletion",
  model: "sundial-0",
  version: "2026-11-23",
  client: "OpenAI/JS 7.57.0",
  calls: 12,
  callsPerDay: 2,
  firstSeenAt: at,
  lastSeenAt: at,
  inputTokens: 10n,
  cachedInputTokens: 0n,
  outputTokens: 20n,
  cost: 1_500_000_000n,
} as const;

it("writes CSV that holds commas and quotes, and no formulas", () => {
  const csv = writeUserRows([{ use, organization: { name: '=HYPERLINK("x"), Ltd', plan: "scale" } }], "csv");
  expect(csv.split("\r\n")[1]).toBe(
    `org_1,"'=HYPERLINK(""x""), Ltd",scale,live,key_1,createChatCompletion,sundial-0,2026-11-23,OpenAI/JS 7.57.0,2,2026-11-20,2026-11-20,10,20,0.0015`,
  );
});

it("writes a table whose columns stand below one another", () => {
  const [head = "", row = ""] = writeUserRows([{ use, organization: undefined }], "table").split("\n");
  expect(row.indexOf("OpenAI/JS")).toBe(head.indexOf("client"));
});

it("says that nobody used it, but in a file has the titles alone", () => {
  expect(writeUserRows([], "table")).toBe("Nobody used it in the last 90 days.");
  expect(writeUserRows([], "csv")).toMatch(/^organization,name,[^\n]*$/);
});
