import { expect, test } from "vitest";
import { onlyChange } from "../testing/only-change.ts";

const ending = (reason: string | null) => ({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });

test("rename-finish-reason-length", () => {
  const { down, stream } = onlyChange("2025-11-05", "rename-finish-reason-length");
  const whole = (reasons: string[]) => ({ choices: reasons.map((finish_reason) => ({ finish_reason })) });
  expect(down("createChatCompletion", whole(["stop", "length"]))).toEqual(whole(["stop", "max_tokens"]));
  expect(stream("createChatCompletion", [ending(null), ending("length"), ending("stop")])).toEqual([
    ending(null),
    ending("max_tokens"),
    ending("stop"),
  ]);
});

test("answer-creation-with-201", () => {
  const { of } = onlyChange("2025-11-05", "answer-creation-with-201");
  for (const operation of ["createApiKey", "rotateApiKey", "createInvitation"] as const)
    expect(of(operation).response?.({ status: 201, headers: { a: "b" }, body: { id: 1 } })).toEqual({
      status: 200,
      headers: { a: "b" },
      body: { id: 1 },
    });
});

test("rename-upstream-header", () => {
  const { of } = onlyChange("2025-11-05", "rename-upstream-header");
  const headers = { "sundial-provider": "sandbox", "request-id": "req_1" };
  for (const operation of ["createChatCompletion", "createEmbedding"] as const) {
    expect(of(operation).response?.({ status: 200, headers, body: 1 }).headers).toEqual({
      "sundial-upstream": "sandbox",
      "request-id": "req_1",
    });
    expect(of(operation).headerNames).toEqual(new Map([["sundial-provider", "sundial-upstream"]]));
  }
});

test("remove-model-permission", () => {
  const { down } = onlyChange("2025-11-05", "remove-model-permission");
  const older = { id: "sundial-1", object: "model", permission: [], root: "sundial-1" };
  expect(down("getModel", { id: "sundial-1", object: "model" })).toEqual(older);
  expect(down("listModels", { data: [{ id: "sundial-1", object: "model" }] })).toEqual({ data: [older] });
});
