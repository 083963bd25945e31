import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareGracefulClose } from "./prepare-graceful-close.ts";

/** A client that never ends a connection by itself: whatever ends, the server has ended. */
let agent: Agent;
let server: ReturnType<typeof createServer>;
let close: () => Promise<void>;
let calls: ServerResponse[];
beforeEach(async () => {
  agent = new Agent({ keepAlive: true });
  calls = [];
  server = createServer((_, res) => {
    calls.push(res);
    server.emit("arrived");
  });
  close = prepareGracefulClose(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterEach(() => agent.destroy());

const portOf = () => (server.address() as AddressInfo).port; // a TCP server's

async function startCall(): Promise<{ res: ServerResponse; answer: Promise<IncomingMessage> }> {
  const arrived = once(server, "arrived");
  const request = get({ host: "127.0.0.1", port: portOf(), agent });
  const answer = once(request, "response").then(([response]) => response.resume());
  await arrived;
  const res = calls.at(-1);
  if (!res) throw new Error("a call that arrived is kept");
  return { res, answer };
}

describe("the returned function", () => {
  it("lets a call in flight finish, says that its connection ends, and does not wait for the client to end it", async () => {
    const { res, answer } = await startCall();
    const closed = close();
    res.end("done");
    expect((await answer).headers.connection).toBe("close");
    await closed;
  });

  it("lets an answer that has begun finish", async () => {
    const { res, answer } = await startCall();
    res.write("one");
    expect((await answer).headers.connection).toBe("keep-alive");
    const closed = close();
    res.end("two");
    await closed;
  });

  it("says nothing of an end before it is called", async () => {
    const { res, answer } = await startCall();
    res.end("done");
    expect((await answer).headers.connection).toBe("keep-alive");
    await close();
  });

  it("does not wait for connections that never sent anything", async () => {
    const connected = once(server, "connection");
    const silent = connect(portOf(), "127.0.0.1");
    await connected;
    const ended = once(silent, "close");
    await close();
    await ended;
  });
});
