import { type OperationId, operations } from "@sundial/contract";
import { composeMigrations, deriveDocument, newestVersion, versions } from "@sundial/versions";
import { createJudge, type Judge } from "@sundial/versions/testing/judge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestAnswer, TestApi, TestOrganization } from "../../harness/api.ts";
import { startCollectingApi } from "../../harness/collecting-api.ts";
import { needLiveMode, prepareCall } from "../prepare-call.ts";
import { operationIds } from "../sample-calls.ts";
import { closeSchemas, type DatedOperation, readOperations } from "./dated-operations.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startCollectingApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

/** A day on which the version was answered. */
const dayOf = (date: string) => (date === "2024-11-20" ? "2026-01-01T00:00:00Z" : "2026-11-23T12:00:00Z");
const conditional = ["Idempotent-Replayed", "Retry-After", "Deprecation", "Sunset", "Link"];

const isTouched = (date: string, id: string) => composeMigrations().of(date, id as OperationId) !== null; // as below

/** Live mode has no clock to set back to when the version was answered. */
const isOver = (date: string, id: string) => date === "2024-11-20" && needLiveMode.some((one) => one === id);

async function callIn(date: string, operation: DatedOperation): Promise<TestAnswer> {
  const operationId = operation.operationId as OperationId; // every version has HEAD's operations
  const [credential = "apiKey"] = operations[operationId].credentials;
  const { ids, key, body } = await prepareCall({ api, organization }, operationId, credential);
  const all: Readonly<Record<string, string>> = {
    model: "sundial-2",
    date,
    code: "rate_limit_exceeded",
    entry: "2024-11-20-first-version",
    terms_version: "2026-11-26",
    ...ids,
  };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => all[name] ?? "");
  const headers: Record<string, string> = { "sundial-version": date };
  if (!needLiveMode.includes(operationId)) headers["sundial-clock"] = dayOf(date);
  return api.call(operation.method.toUpperCase(), path, { key, body: body ?? operation.exampleBody, headers });
}

function expectSuccess(operation: DatedOperation, answer: TestAnswer, judge: Judge): void {
  const { status, headers, schema } = operation.success;
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
  if (schema) expect(judge(schema, answer.body)).toBeNull();
  else expect(answer.text).toBe("");
  for (const name of headers.filter((one) => !conditional.includes(one)))
    expect({ name, value: answer.headers.get(name) }).not.toMatchObject({ value: null });
}

describe.each(versions.map(({ date }) => date))("every operation at %s", (date) => {
  const document = closeSchemas(deriveDocument(date));
  const judge = createJudge(document);
  const all = readOperations(document);
  // What no change touches is called in the newest version: the same handlers answer with nothing in between.
  const dated = all.filter(({ operationId }) => date === newestVersion.date || isTouched(date, operationId));

  it("is there", () => {
    expect(all.map(({ operationId }) => operationId).sort()).toEqual([...operationIds].sort());
  });

  // One that answers with errors only is in test/contract/sandbox.
  const succeeding = dated.filter(({ success, operationId }) => success.status !== 0 && !isOver(date, operationId));
  it.each(succeeding)(
    "$operationId: example, status, body and headers are those of the document",
    async (operation) => {
      const answer = await callIn(date, operation);
      expect(answer.headers.get("sundial-version")).toBe(date);
      expectSuccess(operation, answer, judge);
    },
  );

  it.each(dated)("$operationId: an error is that of the document", async (operation) => {
    const path = operation.path.replace(/\{\w+\}/g, "unknown");
    const headers = { "sundial-version": date, "sundial-clock": dayOf(date) };
    const answer = await api.call(operation.method.toUpperCase(), path, { key: "sdl_test_nonsense", headers });
    expect(answer.status).toBe(401);
    const problem = operation.problems.get(401);
    expect(answer.headers.get("content-type")).toBe(problem?.mediaType);
    expect(judge(problem?.schema ?? {}, answer.body)).toBeNull();
  });
});
