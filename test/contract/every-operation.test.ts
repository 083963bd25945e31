import { type OperationId, operations } from "@sundial/contract";
import document from "@sundial/contract/openapi.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestApi, TestOrganization } from "../harness/api.ts";
import { startCollectingApi } from "../harness/collecting-api.ts";
import { expectAnswer } from "./expect-answer.ts";
import { prepareCall } from "./prepare-call.ts";
import { operationIds, sampleCall } from "./sample-calls.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startCollectingApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

async function callExisting(operationId: OperationId, credential: "apiKey" | "personToken") {
  const { ids, key, body } = await prepareCall({ api, organization }, operationId, credential);
  const call = sampleCall(operationId, ids);
  return api.call(call.method, call.path, { key, body: body ?? call.body });
}

/** Headers that an answer only has in the case they are for. */
const conditional = ["Idempotent-Replayed", "Retry-After", "Deprecation", "Sunset", "Link"];

function declaredHeaders(operationId: OperationId): string[] {
  const { path, method, success } = operations[operationId];
  // The document is typed as one literal; all its operations have this shape.
  const paths = document.paths as unknown as Record<
    string,
    Record<string, { responses: Record<string, { headers?: Record<string, unknown> }> }>
  >;
  const headers = paths[path]?.[method]?.responses[success ?? ""]?.headers;
  return Object.keys(headers ?? {}).filter((name) => !conditional.includes(name));
}

// One that answers with errors only is in test/contract/sandbox.
const succeeding = operationIds.filter((operationId) => operations[operationId].success !== null);
const cases = succeeding.flatMap((operationId) =>
  operations[operationId].credentials.map((credential) => ({ operationId, credential })),
);

describe("ok", () => {
  it.each(cases)(
    "$operationId by $credential: status, body and headers are the contract's",
    async ({ operationId, credential }) => {
      const answer = await callExisting(operationId, credential);
      expectAnswer(operationId, answer);
      const declared = declaredHeaders(operationId);
      expect(declared.length).toBeGreaterThan(2);
      for (const name of declared) expect({ name, value: answer.headers.get(name) }).not.toMatchObject({ value: null });
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.headers.get("x-powered-by")).toBeNull();
    },
  );
});
