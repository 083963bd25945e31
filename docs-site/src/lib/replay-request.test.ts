import { newestVersion, stateOf, versions } from "@sundial/versions";
import { describe, expect, it } from "vitest";
import { listOperations } from "./operations.ts";
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
  as_of: null,
};
const now = new Date("2026-11-26T12:00:00Z");

describe("the replay of a request", () => {
  it("of a failure asks the sandbox for the same code of the same operation in the same version", () => {
    const replay = replayOf({ ...chat, code: "rate_limit_exceeded" }, now);
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
    expect(replayOf(read, now)).toMatchObject({
      kind: "same",
      call: { method: "GET", path: "/v1/api_keys/key_x", headers: { "Sundial-Version": version }, body: null },
    });
  });

  it("of inference sends the example with its model, and says that the body is not kept", () => {
    const replay = replayOf({ ...chat, streamed: true }, now);
    if (replay.kind !== "example") throw new Error(replay.kind);
    expect(replay.says).toContain("Its body is not kept");
    expect(JSON.parse(replay.call.body ?? "")).toMatchObject({ model: "sundial-1-mini", stream: true });
    expect(replay.call.headers["Sundial-Version"]).toBe(version);
    expect(replay.says).toContain(version);
  });

  it("of inference in any version that answers sends that version's own example", () => {
    for (const { date } of versions.filter((record) => stateOf(record, now) !== "sunset")) {
      const replay = replayOf({ ...chat, version: date }, now);
      const example = listOperations(date).find(({ id }) => id === chat.operation)?.exampleBody;
      if (replay.kind !== "example") throw new Error(replay.kind);
      expect(replay.call.headers["Sundial-Version"]).toBe(date);
      expect(JSON.parse(replay.call.body ?? "")).toEqual({ ...(example as object), model: chat.model }); // its schema says so
    }
  });

  it("of a call whose version has ended since is in the newest one, and says so", () => {
    const replay = replayOf({ ...chat, version: "2024-11-20" }, now);
    expect(replay).toMatchObject({ call: { headers: { "Sundial-Version": newestVersion.date } } });
    expect(replay.says).toContain("2024-11-20 has ended");
    const refused = replayOf({ ...chat, version: "2024-11-20", code: "version_sunset" }, now);
    expect(refused).toMatchObject({ kind: "failure", call: { headers: { "Sundial-Version": "2024-11-20" } } });
  });

  it("of a rehearsal is as of the same instant", () => {
    const replay = replayOf({ ...chat, as_of: "2026-12-24T12:00:00.000Z" }, now);
    expect(replay).toMatchObject({
      call: { headers: { "Sundial-Version": version, "Sundial-Clock": "2026-12-24T12:00:00.000Z" } },
    });
  });

  it.each([
    ["createApiKey", "POST", "/v1/api_keys"],
    ["revokeApiKey", "DELETE", "/v1/api_keys/key_x"],
    ["anOperationThatIsGone", "GET", "/v1/gone"],
  ])("of %s sends nothing, and says why", (operation, method, path) => {
    const replay = replayOf({ ...chat, operation, method, path, model: null }, now);
    expect(replay.kind).toBe("none");
    expect(replay.says).not.toBe("");
  });
});
