import { describe, expect, test } from "vitest";
import { fromStatus } from "./convert-errors.ts";

const context = { model: "sundial-1", timeoutSeconds: 600 };
const canary = "canary: hate (high) in prompt of deployment db-7";

function codeOf(status: number, body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fromStatus({ statusCode: status, headers: {} }, text, context).code;
}

describe("a request that the provider's content policy forbids", () => {
  test.each([
    ["OpenAI", { code: "content_policy_violation" }],
    ["OpenAI, for images", { code: "content_policy_violation", type: "image_generation_user_error" }],
    ["Azure", { code: "content_filter", innererror: { code: "ResponsibleAIPolicyViolation" } }],
    ["Azure, in the inner error alone", { code: null, innererror: { code: "ResponsibleAIPolicyViolation" } }],
    ["others", { code: "ResponsibleAIPolicyViolation" }],
  ])("as %s says it, is told in our own words", (_, error) => {
    const text = JSON.stringify({ error: { message: canary, ...error } });
    const told = fromStatus({ statusCode: 400, headers: {} }, text, context);
    expect(told).toMatchObject({ code: "content_policy_violation", status: 400 });
    expect(told.message).toContain("`sundial-1`");
    expect(told.message).not.toContain("canary");
  });

  test.each([
    ["another code", 400, { error: { code: "invalid_value", message: "content_filter" } }, "upstream_rejected_request"],
    ["another status", 500, { error: { code: "content_filter" } }, "upstream_unavailable"],
    ["a code that is no text", 400, { error: { code: ["content_filter"] } }, "upstream_rejected_request"],
    ["an inner error that is none", 400, { error: { innererror: "content_filter" } }, "upstream_rejected_request"],
    ["no error", 400, { error: null }, "upstream_rejected_request"],
    ["a text", 400, { error: "content_filter" }, "upstream_rejected_request"],
    ["no object", 400, "null", "upstream_rejected_request"],
    ["no JSON", 400, "content_filter", "upstream_rejected_request"],
  ])("is not seen in %s", (_, status, body, code) => {
    expect(codeOf(status, body)).toBe(code);
  });
});

test.each([
  ["no such operation", "request: no such operation. Change"],
  ["too\n many tools. ", "request: too many tools. Change"],
  ["what is this?", "request: what is this? Change"],
  [" ", "request: it gave no reason. Change"],
])("a provider's reason %j ends as a sentence before ours begins", (message, sentence) => {
  const told = fromStatus({ statusCode: 400, headers: {} }, JSON.stringify({ error: { message } }), context);
  expect(told.message).toContain(sentence);
});
