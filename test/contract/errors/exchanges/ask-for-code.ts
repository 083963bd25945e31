import { type OperationId, operations } from "@sundial/contract";
import document from "@sundial/contract/openapi.json" with { type: "json" };
import type { TestApi } from "../../../harness/api.ts";
import { operationIds, sampleCall } from "../../sample-calls.ts";
import { type Exchange, keyShown, toRecordedResponse } from "./exchange.ts";

const question = {
  model: "sundial-1",
  messages: [{ role: "user", content: "What does a sundial measure?" }],
};

/** The ids of the contract's examples, by the names of the path parameters. */
const exampleIds = Object.fromEntries(
  Object.values(document.components.parameters).map(({ name, example }) => [name, String(example)]),
);

/** The operation on which a code is shown: chat where it can be, else the first that takes an API key, else the first. */
export function operationFor(code: string): OperationId | undefined {
  const declaring = operationIds.filter((id) => (operations[id].errorCodes as readonly string[]).includes(code)); // a code is a string
  const byKey = declaring.find((id) => (operations[id].credentials as readonly string[]).includes("apiKey")); // so is a credential
  return declaring.find((id) => id === "createChatCompletion") ?? byKey ?? declaring[0];
}

/** Asks the sandbox for the code by `Sundial-Scenario`, with a key of a fresh organization: what is left of its quota is the same in every run. */
export async function askForCode(api: TestApi, operationId: OperationId, code: string): Promise<Exchange> {
  const { keys } = await api.createOrganization({ plan: "free" });
  const { method, path, body: example } = sampleCall(operationId, exampleIds);
  const value = operationId === "createChatCompletion" ? question : example;
  const body = value === undefined ? null : JSON.stringify(value);
  const headers = {
    ...(body === null ? {} : { "Content-Type": "application/json" }),
    "Sundial-Scenario": `error;code=${code}`,
  };
  const answer = await api.call(method, path, { key: keys.test, headers, ...(body === null ? {} : { body }) });
  return {
    request: { method, path, headers: { Authorization: keyShown, ...headers }, body },
    response: toRecordedResponse(answer),
  };
}
