import { newestVersion } from "@sundial/versions";
import { describe, expect, it } from "vitest";
import { replayOf } from "./replay-request.ts";

const version = "2025-07-09";
const chat = {
  operation: "createChatCompletion",
  method: "POST",
  path: "/v1/chat/completions",
  version,
  code: null,
  model: "sundial-1-mini",
  streamed: false,
};

describe("the replay of a request", () => {
  it("of a failure asks the sandbox for the same code of the same operation in the same version", () => {
    const replay = replayOf({ ...chat, code: "rate_limit_exceeded" });
    expect(replay).toMatchObject({
      kind: "failure",
      call: {
        method: "POST",
        path: "/v1/chat/completions",
        headers: { "Sundial-Scenario": "error;code=rate_limit_exceeded", "Sundial-Version": version },
      },
    });
    expect(replay.says).toContain("is not kept");
  });

  it("of a read sends the same path", () => {
    const read = { ...chat, operation: "getApiKey", method: "GET", path: "/v1/api_keys/key_x", model: null };
    expect(replayOf(read)).toMatchObject({
      kind: "same",
      call: { method: "GET", path: "/v1/api_keys/key_x", headers: { "Sundial-Version": version }, body: null },
    });
  });

  it("of inference sends the example with its model, and says that the body is not kept", () => {
    const replay = replayOf({ ...chat, streamed: true });
    if (replay.kind !== "example") throw new Error(replay.kind);
    expect(replay.says).toContain("Its body is not kept");
    expect(JSON.parse(replay.call.body ?? "")).toMatchObject({ model: "sundial-1-mini", stream: true });
    expect(replay.call.headers["Sundial-Version"]).toBe(newestVersion.date);
  });

  it.each([
    ["createApiKey", "POST", "/v1/api_keys"],
    ["revokeApiKey", "DELETE", "/v1/api_keys/key_x"],
    ["anOperationThatIsGone", "GET", "/v1/gone"],
  ])("of %s sends nothing, and says why", (operation, method, path) => {
    const replay = replayOf({ ...chat, operation, method, path, model: null });
    expect(replay.kind).toBe("none");
    expect(replay.says).not.toBe("");
  });
});
