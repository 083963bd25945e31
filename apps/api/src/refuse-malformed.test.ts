import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { pino } from "pino";
import { expect, it } from "vitest";
import { readEnv } from "./env.ts";
import { refuseMalformed } from "./refuse-malformed.ts";

const deps = {
  clock: systemClock,
  env: readEnv({ DATABASE_URL: "postgres://127.0.0.1/none" }),
  log: pino({ level: "silent" }),
  newId: createIds(systemClock, systemRandom),
};

it("cuts off an answer under way rather than writing into it", async () => {
  const server = createServer((req, res) => {
    req.on("error", () => {});
    res.writeHead(200, { "content-type": "text/plain" });
    res.write("one");
  });
  refuseMalformed(server, deps);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("error", () => {}).setEncoding("utf8");
  socket.on("data", (piece: string) => {
    text += piece;
    if (text.includes("one")) socket.write("this is no chunk\r\n\r\n");
  });
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
  await once(socket, "close");
  expect(text).toMatch(/^HTTP\/1.1 200/);
  expect(text).not.toContain("malformed_http");
  await new Promise((resolve) => server.close(resolve));
});
