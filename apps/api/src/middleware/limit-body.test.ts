import { type OperationId, operations } from "@sundial/contract";
import { describe, expect, it } from "vitest";
import { limitBody } from "./limit-body.ts";
import { bodyOf, tinyApp } from "./testing/tiny-app.ts";

const json = { "content-type": "application/json" };

async function send(operationId: OperationId, init: RequestInit & { duplex?: "half" }) {
  const app = tinyApp({ operationId, operation: operations[operationId] });
  app.use(limitBody());
  app.all("/", async (c) => c.json({ code: "let in", bytes: (await c.req.arrayBuffer()).byteLength }));
  return bodyOf(app.request("/", { method: "POST", ...init }));
}

/** A body without an announced length. */
const streamOf = (bytes: number) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });

describe("limitBody", () => {
  it.each<[OperationId, number]>([
    ["createApiKey", 256 * 1024],
    ["createChatCompletion", 20 * 1024 * 1024],
  ])("lets %s have %d bytes and no more, announced or not", async (operationId, most) => {
    const announced = (bytes: number) => ({ headers: { ...json, "content-length": String(bytes) }, body: "{}" });
    expect((await send(operationId, announced(most))).code).toBe("let in");
    expect((await send(operationId, announced(most + 1))).code).toBe("body_too_large");
    const streamed = (bytes: number) => ({ headers: json, body: streamOf(bytes), duplex: "half" as const });
    expect(await send(operationId, streamed(most))).toEqual({ code: "let in", bytes: most });
    expect((await send(operationId, streamed(most + 1))).code).toBe("body_too_large");
  });

  it.each(["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"'])(
    "takes %s",
    async (type) => {
      expect((await send("createApiKey", { headers: { "content-type": type }, body: "{}" })).code).toBe("let in");
    },
  );

  it.each([
    [{ "content-type": "text/plain" }],
    [{ "content-type": "application/json; charset=latin1" }],
    [{ "content-type": "application/x-www-form-urlencoded" }],
    [{ ...json, "content-encoding": "gzip" }],
  ])("refuses %j", async (headers) => {
    expect((await send("createApiKey", { headers, body: "{}" })).code).toBe("unsupported_media_type");
  });

  it("asks nothing of an operation without a body", async () => {
    expect((await send("revokeApiKey", {})).code).toBe("let in");
    expect((await send("listMembers", { method: "GET" })).code).toBe("let in");
  });
});
