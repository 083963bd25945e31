import type { HttpBindings } from "@hono/node-server";
import { expect, it } from "vitest";
import { readNodeHeaders } from "./read-node-headers.ts";
import { tinyApp } from "./testing/tiny-app.ts";

const app = tinyApp();
app.use(readNodeHeaders());
app.get("/", (c) => c.json([c.req.header("X-One"), c.req.header("x-many"), c.req.header("x-none") ?? null]));

it("reads what Node has parsed, by any spelling of the name", async () => {
  const headers = { "x-one": "from node", "x-many": ["a", "b"] };
  // Of the request of Node only its headers are read.
  const incoming = { headers } as unknown as HttpBindings["incoming"];
  const answer = await app.request("/", { headers: { "x-one": "from fetch" } }, { incoming });
  expect(await answer.json()).toEqual(["from node", "a, b", null]);
});

it("reads the request's own headers without a socket", async () => {
  const answer = await app.request("/", { headers: { "x-one": "from fetch", "x-many": "a" } });
  expect(await answer.json()).toEqual(["from fetch", "a", null]);
});
