import { describe, expect, test } from "vitest";
import { changes } from "./changes.ts";
import { compileChanges } from "./engine/compile-changes.ts";
import type { ChangeExample } from "./explain/compare-examples.ts";
import { examplesBetween, explainChanges } from "./explain-changes.ts";
import { headDocument } from "./head-document.ts";

const explained = explainChanges();

function explain(name: string) {
  const found = explained.find(({ change }) => change.name === name);
  if (!found) throw new Error(`there is no change ${name}`);
  return found;
}

function exampleOf(name: string, part: ChangeExample["part"]): ChangeExample {
  const found = explain(name).examples.find((example) => example.part === part);
  if (!found) throw new Error(`${name} has no example of a ${part}`);
  return found;
}

test("every change is explained, oldest first, with an example that shows it", () => {
  expect(explained.map(({ change }) => change.name)).toEqual(changes.map(({ name }) => name));
  for (const { change, examples } of explained) {
    expect(examples, change.name).not.toEqual([]);
    for (const { older, newer } of examples) expect(older, change.name).not.toEqual(newer);
  }
});

test("examples belong to the operations that the change names, and there is one of each part", () => {
  for (const { change, examples } of explained) {
    const keys = examples.map(({ operation, part }) => `${operation} ${part}`);
    expect(new Set(keys).size).toBe(keys.length);
    if (change.operations !== "every")
      expect(change.operations).toEqual(expect.arrayContaining(examples.map(({ operation }) => operation)));
  }
});

describe("what no example of the document has is put in, and carried by the migrations", () => {
  test("a value of an enum, in answers and in streams", () => {
    expect(exampleOf("rename-finish-reason-length", "stream")).toMatchObject({
      older: { events: expect.stringContaining('"finish_reason":"max_tokens"') },
      newer: { events: expect.stringContaining('"finish_reason":"length"') },
    });
    expect(exampleOf("split-active-key-status", "response").newer.body).toMatchObject({
      data: [expect.objectContaining({ status: "expiring" })],
    });
  });

  test("a stream of tool calls becomes one of a function call", () => {
    const { older, newer } = exampleOf("replace-functions-with-tools", "stream");
    expect(newer.events).toContain('"tool_calls":[{"index":0');
    expect(older.events).toContain('"function_call":{"name"');
    expect(older.events).not.toContain("tool_calls");
    expect(older.events?.endsWith("data: [DONE]\n")).toBe(true);
  });

  test("a value of a filter", () => {
    const { older, newer } = exampleOf("rename-not-found-code", "request");
    expect([older.start, newer.start]).toEqual([
      "GET /v1/requests?code=not_found",
      "GET /v1/requests?code=resource_not_found",
    ]);
  });

  test("a time in a request", () => {
    const { older, newer } = exampleOf("write-key-times-as-text", "request");
    expect(newer.body).toMatchObject({ expires_at: "2027-11-23T12:00:00Z" });
    expect(older.body).toMatchObject({ expires_at: Date.UTC(2027, 10, 23, 12) / 1000 });
  });
});

test("a field that became required is left out before, and the migration puts the newer example's value in", () => {
  const { older, newer } = exampleOf("require-overlap-seconds", "request");
  expect(older.body).toEqual({});
  const change = changes.filter(({ name }) => name === "require-overlap-seconds");
  const up = compileChanges(headDocument(), change)[0]?.operations.get("rotateApiKey")?.bodyUp;
  expect(up?.(older.body)).toEqual(newer.body);
});

test("start lines and headers are there when they differ", () => {
  expect(exampleOf("answer-creation-with-201", "response")).toMatchObject({
    older: { start: "HTTP 200" },
    newer: { start: "HTTP 201" },
  });
  expect(exampleOf("rename-upstream-header", "response")).toMatchObject({
    older: { headers: [["Sundial-Upstream", "sandbox"]] },
    newer: { headers: [["Sundial-Provider", "sandbox"]] },
  });
  expect(exampleOf("describe-errors-as-problems", "error")).toMatchObject({
    older: { headers: [["Content-Type", "application/json"]] },
    newer: { headers: [["Content-Type", "application/problem+json"]] },
  });
  expect(exampleOf("rename-roll-to-rotate", "request").older.start).toBe("POST /v1/api_keys/{key_id}/roll");
});

test("over several versions, examples take the whole way at once", () => {
  const examples = examplesBetween("2024-11-20", "2026-11-23");
  const rotate = examples.filter(({ operation }) => operation === "rotateApiKey");
  expect(rotate).toMatchObject([
    {
      part: "request",
      older: { start: "POST /v1/api_keys/{key_id}/roll" },
      newer: { start: "POST /v1/api_keys/{key_id}/rotate" },
    },
    { part: "response", older: { start: "HTTP 200" }, newer: { start: "HTTP 201" } },
  ]);
  expect(rotate[1]?.older.body).toMatchObject({ created_at: expect.any(Number) });
  expect(rotate[1]?.newer.body).toMatchObject({ created_at: expect.any(String) });
  expect(examples.some(({ part }) => part === "error")).toBe(false);
  expect(examplesBetween("2026-04-15", "2026-11-23").map(({ operation }) => operation)).toEqual(["getUsage"]);
});

test("fields that came, went, changed or were renamed are listed", () => {
  const usage = { place: "schema", component: "UsageTotals" };
  expect(explain("rename-request-count").fields).toContainEqual({
    ...usage,
    older: "request_count",
    newer: "requests",
  });
  const model = { place: "schema", component: "Model" };
  expect(explain("remove-model-permission").fields).toContainEqual({ ...model, older: "permission", newer: null });
  const record = { place: "schema", component: "RequestRecord" };
  expect(explain("unwrap-request-tokens").fields).toContainEqual({ ...record, older: null, newer: "input_tokens" });
  const key = { place: "schema", component: "ApiKey" };
  expect(explain("write-key-times-as-text").fields).toContainEqual({
    ...key,
    older: "created_at",
    newer: "created_at",
  });
  const parameter = { place: "parameter", component: "UsageStart" };
  expect(explain("rename-usage-range").fields).toContainEqual({ ...parameter, older: "from", newer: "start" });
});
