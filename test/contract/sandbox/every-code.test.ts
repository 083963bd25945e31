import { type OperationId, operations } from "@sundial/contract";
import { listErrors } from "@sundial/errors";
import { deriveDocument, newestVersion, type OpenApiDocument, versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";
import { newId, operationIds } from "../sample-calls.ts";
import { createJudge } from "../versions/create-judge.ts";
import { readOperations } from "../versions/dated-operations.ts";

const plans = new URL("../../fixtures/plans", import.meta.url).pathname;
const declared = [...new Set(operationIds.flatMap((id) => operations[id].errorCodes as readonly string[]))].sort(); // a code is a string
const seen = new Map<string, number>();

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PLANS_DIR: plans });
  organization = await api.createOrganization({ plan: "roomy" });
});
afterAll(async () => {
  await api.stop();
  const cells = [...seen].map(([date, count]) => `${date} ${count}`).join(", ");
  console.log(`codes that an operation declares: ${declared.length}; answered over HTTP by version: ${cells}`);
});

/** A day on which the version was answered. */
const dayOf = (date: string) => (date === "2024-11-20" ? "2026-01-01T00:00:00Z" : "2026-11-23T12:00:00Z");

function askFor(code: string, { date, method, path }: { date: string; method: string; path: string }) {
  const filled = path.replace(/\{(\w+)\}/g, () => newId("key"));
  return api.call(method.toUpperCase(), filled, {
    key: organization.keys.test,
    headers: { "sundial-version": date, "sundial-clock": dayOf(date), "sundial-scenario": `error;code=${code}` },
  });
}

function codesIn(document: OpenApiDocument, path: string, method: string): readonly string[] {
  // The document is JSON whose shape the linter has proved.
  const paths = document.paths as unknown as Readonly<
    Record<string, Readonly<Record<string, { readonly "x-error-codes": readonly string[] }>>>
  >;
  return paths[path]?.[method]?.["x-error-codes"] ?? [];
}

/** In the first versions the code was in the member `error` only. */
const codeIn = (answer: TestAnswer): unknown => answer.body?.code ?? answer.body?.error?.code;

describe("every code of every operation, in the newest version", () => {
  it.each(operationIds)("%s", async (operationId) => {
    const { method, path, errorCodes } = operations[operationId];
    for (const code of errorCodes) {
      const answer = await askFor(code, { date: newestVersion.date, method, path });
      expectProblem(answer, { operationId, code });
    }
  });

  it("is every code that is registered, but those that come where there is no operation", () => {
    const others = listErrors().flatMap(({ code }) => (declared.includes(code) ? [] : [code]));
    expect(others.sort()).toEqual([
      "client_disconnected",
      "malformed_http",
      "method_not_allowed",
      "not_a_member",
      "origin_not_allowed",
      "request_headers_too_large",
      "request_timeout",
      "route_not_found",
      "session_required",
    ]);
  });
});

describe.each(versions.map(({ date }) => date))("every code at %s", (date) => {
  const document = deriveDocument(date);
  const judge = createJudge(document);
  const dated = readOperations(document);

  it.each(declared)("%s", async (code) => {
    const operation = dated.find(({ operationId }) => codesOf(operationId).includes(code));
    if (!operation) throw new Error(`no operation has ${code}`);
    const { operationId, method, path, problems } = operation;
    const own = codesIn(document, path, method);
    expect(own).toHaveLength(codesOf(operationId).length);
    const name = own[codesOf(operationId).indexOf(code)] ?? "";
    for (const asked of new Set([code, name])) {
      const answer = await askFor(asked, { date, method, path });
      expect({ code: codeIn(answer), text: answer.text }).toMatchObject({ code: name });
      expect(answer.status).toBe(listErrors().find((one) => one.code === code)?.status);
      const problem = problems.get(answer.status);
      expect(answer.headers.get("content-type")).toBe(problem?.mediaType);
      expect(judge(problem?.schema ?? {}, answer.body)).toBeNull();
    }
    seen.set(date, (seen.get(date) ?? 0) + 1);
  });
});

function codesOf(operationId: string): readonly string[] {
  return operations[operationId as OperationId].errorCodes; // every version has the newest one's operations
}
