import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** How a stream breaks: by an event that says so, by a connection that is gone, or by an end that looks like any other. */
export type Break = "error event" | "lost connection" | "mere end";

export interface BreakingProxy {
  readonly url: string;
  /** The bodies of the calls that came, in their order. */
  readonly bodies: readonly string[];
  close(): Promise<void>;
}

const eventsBefore = 3;

/** Stands before an API and breaks the first stream that it passes on; later ones arrive whole. */
export async function startBreakingProxy(apiUrl: string, kind: Break): Promise<BreakingProxy> {
  const bodies: string[] = [];
  const server = createServer((req, res) => {
    void pass(req, res).catch((error: unknown) => res.destroy(error instanceof Error ? error : undefined));
  });
  async function pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await text(req);
    const isFirst = bodies.push(body) === 1;
    const answer = await fetch(apiUrl + req.url, {
      method: req.method ?? "POST",
      body,
      headers: {
        authorization: req.headers.authorization ?? "",
        "content-type": "application/json",
        ...(isFirst && kind === "error event" ? { "sundial-scenario": `cut_stream;after=${eventsBefore}` } : {}),
      },
    });
    const events = (await answer.text()).split(/(?<=\n\n)/);
    res.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    if (!isFirst || kind === "error event") res.end(events.join(""));
    else if (kind === "mere end") res.end(events.slice(0, eventsBefore).join(""));
    else res.write(events.slice(0, eventsBefore).join(""), () => res.destroy());
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { url: `http://127.0.0.1:${port}`, bodies, close: () => closeServer(server) };
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
