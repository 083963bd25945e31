import type { Server } from "node:http";
import type { Socket } from "node:net";

const finishMs = 30_000;
const idleCheckMs = 50;

/**
 * Watches a server's connections from the start, and returns what closes it: no new calls, up to 30 seconds for those in flight. A
 * connection that never sent a request does not hold it up, as it would if Node were left to tell which are idle.
 */
export function prepareGracefulClose(server: Server): () => Promise<void> {
  const silent = new Set<Socket>();
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.on("request", ({ socket }) => silent.delete(socket));
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of silent) socket.destroy();
    // A kept-alive connection becomes idle when its last answer is out; Node would wait until the client closes it.
    const closeIdle = setInterval(() => server.closeIdleConnections(), idleCheckMs);
    const giveUp = setTimeout(() => server.closeAllConnections(), finishMs);
    await closed;
    clearInterval(closeIdle);
    clearTimeout(giveUp);
  };
}
