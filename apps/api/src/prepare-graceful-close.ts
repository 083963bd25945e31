import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

const finishMs = 30_000;
const idleCheckMs = 50;

/**
 * Watches a server's connections from the start, and returns what closes it: no new calls, up to 30 seconds for those in flight. A
 * connection that never sent a request does not hold it up, as it would if Node were left to tell which are idle. Answers that begin after
 * that say `Connection: close` (RFC 9112, section 9.6), so that no client sends its next call into a connection that is about to end.
 */
export function prepareGracefulClose(server: Server): () => Promise<void> {
  const silent = new Set<Socket>();
  const answering = new Set<ServerResponse>();
  let isClosing = false;
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  // Before the app's own listener, which may answer at once.
  server.prependListener("request", ({ socket }, res) => {
    silent.delete(socket);
    if (isClosing) return announceClose(res);
    answering.add(res);
    res.once("close", () => answering.delete(res));
  });
  return async () => {
    isClosing = true;
    for (const res of answering) announceClose(res);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of silent) socket.destroy();
    // A stream that began before becomes idle when its last byte is out; Node would wait until the client closes it.
    const closeIdle = setInterval(() => server.closeIdleConnections(), idleCheckMs);
    const giveUp = setTimeout(() => server.closeAllConnections(), finishMs);
    await closed;
    clearInterval(closeIdle);
    clearTimeout(giveUp);
  };
}

function announceClose(res: ServerResponse): void {
  if (!res.headersSent) res.setHeader("Connection", "close");
}
