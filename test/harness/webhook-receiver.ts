import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** One request that a receiver got. */
export interface Received {
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** `reset` cuts the connection, `silence` never answers. */
export type ReceiverAnswer =
  | number
  | { readonly status: number; readonly headers: Record<string, string> }
  | "reset"
  | "silence";

/** A server of a customer on this machine. */
export interface WebhookReceiver {
  /** Without a slash at the end. */
  readonly url: string;
  readonly received: readonly Received[];
  /** Also ends what is still unanswered. */
  close(): Promise<void>;
}

/** Starts a receiver that answers as told; with a key and a certificate by TLS. */
export async function startWebhookReceiver(
  answer: (request: Received) => ReceiverAnswer | Promise<ReceiverAnswer> = () => 204,
  tls?: { readonly key: string; readonly cert: string },
): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const listener: Parameters<typeof createServer>[1] = async (req, res) => {
    const request = { path: req.url ?? "", headers: req.headers, body: await text(req) };
    received.push(request);
    const how = await answer(request);
    if (how === "silence") return;
    if (how === "reset") return void req.socket.destroy();
    const { status, headers } = typeof how === "number" ? { status: how, headers: {} } : how;
    res.writeHead(status, headers).end();
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
