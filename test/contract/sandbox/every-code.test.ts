import { type OperationId, operations } from "@sundial/contract";
import { listErrors } from "@sundial/errors";
import { deriveDocument, newestVersion, type OpenApiDocument, versions } from "@sundial/versions";
import { createJudge } from "@sundial/versions/testing/judge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";
import { newId, operationIds } from "../sample-calls.ts";
import { type DatedOperation, readOperations } from "../versions/dated-operations.ts";

const plans = new URL("../../fixtures/plans", import.meta.url).pathname;
const registered = listErrors().map(({ code }) => code);
const seen = new Map<string, Set<string>>(versions.map(({ date }) => [date, new Set()]));

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PLANS_DIR: plans });
  organization = await api.createOrganization({ plan: "roomy" });
});
afterAll(async () => {
  await api.stop();
  console.log(tableOfCodes());
  expect(tableOfCodes()).toContain(", 100 %");
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

/** The operation that answers with the code by itself, without the header. */
function rehearse(code: string, date: string) {
  return api.call("GET", `/v1/sandbox/errors/${code}`, {
    key: organization.keys.test,
    headers: { "sundial-version": date, "sundial-clock": dayOf(date) },
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

/** A code, and its name in the version asked. */
interface Named {
  readonly code: string;
  readonly name: string;
}

describe("every code of every operation, in the newest version", () => {
  it.each(operationIds)("%s", async (operationId) => {
    const { method, path, errorCodes } = operations[operationId];
    for (const code of errorCodes) {
      const answer = await askFor(code, { date: newestVersion.date, method, path });
      expectProblem(answer, { operationId, code });
    }
  });

  it("are all codes that are registered", () => {
    const missing = registered.filter((code) => !operations.rehearseError.errorCodes.some((one) => one === code));
    // When a code is missing: node scripts/write-error-examples.ts, then npm run generate.
    expect(missing).toEqual([]);
  });
});

describe.each(versions.map(({ date }) => date))("every code at %s", (date) => {
  const document = deriveDocument(date);
  const judge = createJudge(document);
  const dated = readOperations(document);

  const rehearsal = dated.find(({ operationId }) => operationId === "rehearseError");

  it.each(registered)("%s", async (code) => {
    const operation = dated.find(({ operationId }) => codesOf(operationId).includes(code)) ?? rehearsal;
    if (!operation || !rehearsal) throw new Error(`no operation has ${code}`);
    const { operationId, method, path } = operation;
    const own = codesIn(document, path, method);
    expect(own).toHaveLength(codesOf(operationId).length);
    const name = own[codesOf(operationId).indexOf(code)] ?? "";
    for (const asked of new Set([code, name])) {
      expectError(operation, { code, name }, await askFor(asked, { date, method, path }));
      expectError(rehearsal, { code, name }, await rehearse(asked, date));
    }
    seen.get(date)?.add(code);
  });

  function expectError({ problems }: DatedOperation, { code, name }: Named, answer: TestAnswer): void {
    expect({ code: codeIn(answer), text: answer.text }).toMatchObject({ code: name });
    expect(answer.status).toBe(listErrors().find((one) => one.code === code)?.status);
    const problem = problems.get(answer.status);
    expect(answer.headers.get("content-type")).toBe(problem?.mediaType);
    expect(judge(problem?.schema ?? {}, answer.body)).toBeNull();
  }
});

/** Which codes were really answered in which version: a dot for each, in the order of the versions. */
function tableOfCodes(): string {
  const dates = [...seen.keys()];
  const isSeen = (date: string, code: string) => seen.get(date)?.has(code) === true;
  const width = Math.max(...registered.map((code) => code.length));
  const rows = registered.map(
    (code) => `${code.padEnd(width)} ${dates.map((date) => (isSeen(date, code) ? "." : "-")).join(" ")}`,
  );
  const cells = registered.flatMap((code) => dates.map((date) => isSeen(date, code)));
  const percent = Math.floor((100 * cells.filter(Boolean).length) / cells.length);
  const head = `codes x versions (${dates.join(", ")}): ${registered.length} x ${dates.length}, ${percent} %`;
  return [head, ...rows].join("\n");
}

function codesOf(operationId: string): readonly string[] {
  return operations[operationId as OperationId].errorCodes; // every version has the newest one's operations
}
