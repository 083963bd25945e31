import { operations } from "@sundial/contract";
import { expect, it } from "vitest";
import { decodeBody } from "./decode-body.ts";
import { bodyOf, tinyApp } from "./testing/tiny-app.ts";

async function send(body: Uint8Array<ArrayBuffer>) {
  const app = tinyApp({ operationId: "createApiKey", operation: operations.createApiKey });
  app.use(decodeBody());
  app.post("/", async (c) => {
    const bytes = Buffer.from(await c.req.arrayBuffer()).toString("base64");
    return c.json({ text: await c.req.text(), json: await c.req.json(), bytes });
  });
  return bodyOf(app.request("/", { method: "POST", body }));
}

it("gives every reader the same body", async () => {
  const text = '{"name":"schön 漢字 😀"}';
  const bytes = Buffer.from(text).toString("base64");
  expect(await send(Uint8Array.from(Buffer.from(text)))).toEqual({ text, json: JSON.parse(text), bytes });
});

it("does not mind a byte order mark", async () => {
  expect(await send(Uint8Array.from(Buffer.from("\ufeff{}")))).toMatchObject({ text: "{}", json: {} });
});

it.each([
  ["a byte that never occurs", [0xff]],
  ["a character that is cut off", [0xe2, 0x82]],
  ["an overlong form", [0xc0, 0xaf]],
  ["half of a surrogate pair", [0xed, 0xa0, 0x80]],
])("refuses %s", async (_, wrong) => {
  const body = Uint8Array.from([...Buffer.from('{"name":"a'), ...wrong, ...Buffer.from('"}')]);
  expect(await send(body)).toMatchObject({ code: "malformed_json" });
});
