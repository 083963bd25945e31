import { type OperationId, operations } from "@sundial/contract";
import * as schemas from "@sundial/contract/schemas";
import { listErrors } from "@sundial/errors";
import { expect } from "vitest";
import type { TestAnswer } from "../harness/api.ts";

/** Asserts the operation's success: its status, and a body with exactly the members of its schema. */
export function expectAnswer(operationId: OperationId, answer: TestAnswer): void {
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status: operations[operationId].success });
  expectRequestId(answer);
  if (answer.status === 204) expect(answer.text).toBe("");
  else expectExactly(responseSchema(operationId), answer.body);
}

export interface ExpectedProblem {
  readonly code: string;
  /** The operation must declare the code; leave it out for answers of no operation. */
  readonly operationId?: OperationId;
  /** Texts that must not be anywhere in the answer. */
  readonly secrets?: readonly string[];
}

/** Asserts an error answer whole: RFC 9457 members, a registered code that the operation declares, ids, and the headers its status asks for. */
export function expectProblem(answer: TestAnswer, { code, operationId, secrets = [] }: ExpectedProblem): void {
  expect({ code: answer.body?.code, text: answer.text }).toMatchObject({ code });
  const registered = listErrors().find((definition) => definition.code === code);
  if (!registered) throw new Error(`${code} is not registered`);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expectExactly(schemas.zProblem, answer.body);
  const { status, title, retryable } = registered;
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ status, title, retryable, error: { type: registered.group, code } });
  if (operationId) expect(declaredCodes(operationId)).toContain(code);
  expectRequestId(answer);
  expect(answer.body.request_id).toBe(answer.headers.get("request-id"));
  expect(answer.headers.get("retry-after")).toBe(
    answer.body.retry_after === null ? null : `${answer.body.retry_after}`,
  );
  if (status === 401) expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer( |$)/);
  const whole = answer.text + JSON.stringify([...answer.headers]);
  for (const secret of secrets) expect(whole).not.toContain(secret);
}

/** Asserts that the value fits the schema and has no member that the schema does not declare: parsing strips those. */
export function expectExactly(schema: { parse(value: unknown): unknown }, value: unknown): void {
  expect(value).toEqual(schema.parse(value));
}

function expectRequestId({ headers }: TestAnswer): void {
  expect(headers.get("request-id")).toMatch(/^req_[0-9a-hjkmnp-tv-z]{26}$/);
  expect(headers.get("x-request-id")).toBe(headers.get("request-id"));
}

function declaredCodes(operationId: OperationId): readonly string[] {
  return operations[operationId].errorCodes;
}

function responseSchema(operationId: OperationId) {
  const name = `z${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Response`;
  const schema = Object.entries(schemas).find(([exported]) => exported === name)?.[1];
  if (!schema) throw new Error(`${operationId} has no response schema`);
  return schema;
}
