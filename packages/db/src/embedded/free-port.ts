import { createServer } from "node:net";

/** The wished port when it is free on loopback, else one that the system picks. */
export async function freePort(wished?: number): Promise<number> {
  return (wished ? await tryListen(wished) : undefined) ?? (await tryListen(0)) ?? 0;
}

function tryListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
