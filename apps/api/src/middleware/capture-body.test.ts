import { describe, expect, it } from "vitest";
import { captureBody } from "./capture-body.ts";

/** What the capture was told, in order. */
function watch() {
  const told: (string | null)[] = [];
  const capture = {
    complete: async (body: Uint8Array | null) => void told.push(body && Buffer.from(body).toString()),
    abandon: async () => void told.push("abandoned"),
  };
  return { told, capture };
}

const events = { headers: { "content-type": "text/event-stream; charset=utf-8" } };
function streamOf(pieces: readonly string[], options: { failing?: boolean } = {}) {
  const left = [...pieces];
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) return controller.enqueue(new TextEncoder().encode(piece));
      if (options.failing) return controller.error(new Error("broken"));
      return controller.close();
    },
  });
}

describe("captureBody", () => {
  it("tells a whole body before the response can be sent, and leaves it as it is", async () => {
    const { told, capture } = watch();
    const response = await captureBody(Response.json({ a: 1 }, { status: 201 }), capture);
    expect(told).toEqual(['{"a":1}']);
    expect([response.status, await response.text()]).toEqual([201, '{"a":1}']);
  });

  it("tells a stream's body when its last piece is read, and not before", async () => {
    const { told, capture } = watch();
    const response = await captureBody(new Response(streamOf(["one ", "two"]), events), capture);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.read();
    expect(told).toEqual([]);
    expect((await reader?.read())?.done).toBe(true);
    expect(told).toEqual(["one two"]);
  });

  it.each([
    ["whole", { headers: {} }],
    ["streamed", events],
  ])("tells null of a %s body above a mebibyte, which still arrives", async (_, init) => {
    const { told, capture } = watch();
    const large = "x".repeat(1024 * 1024 + 1);
    const response = await captureBody(new Response(streamOf([large]), init), capture);
    expect((await response.text()).length).toBe(large.length);
    expect(told).toEqual([null]);
  });

  it("tells when the reader goes away, and when the stream breaks", async () => {
    const left = watch();
    await (await captureBody(new Response(streamOf(["one"]), events), left.capture)).body?.cancel();
    expect(left.told).toEqual(["abandoned"]);
    const broken = watch();
    const response = await captureBody(new Response(streamOf(["one"], { failing: true }), events), broken.capture);
    await expect(response.text()).rejects.toThrow("broken");
    expect(broken.told).toEqual(["abandoned"]);
  });

  it("keeps a response without a body one", async () => {
    const { told, capture } = watch();
    const response = await captureBody(new Response(null, { status: 204 }), capture);
    expect([response.status, response.body, told]).toEqual([204, null, [""]]);
  });
});
