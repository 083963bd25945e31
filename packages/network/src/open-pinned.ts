import type { Socket } from "node:net";
import type { Readable } from "node:stream";
import { rootCertificates, TLSSocket } from "node:tls";
import ipaddr from "ipaddr.js";
import { buildConnector, Client } from "undici";
import type { Target } from "./find-target.ts";
import type { Network } from "./network.ts";

export interface Sending {
  readonly method: "GET" | "POST" | "DELETE";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal;
}

/** One answer, whose body is still to come. Whoever opens it closes it. */
export interface Opened {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readable;
  readonly protocol: string | null;
  close(): Promise<void>;
}

/** Sends one request to the very addresses that were judged; follows nothing. Throws what the connection throws. */
export async function openPinned(network: Network, { url, addresses }: Target, sending: Sending): Promise<Opened> {
  const connection: { socket: Socket | null } = { socket: null };
  const client = new Client(url.origin, {
    connect: pinnedConnector(network, addresses, connection),
    maxHeaderSize: 32_768,
    headersTimeout: network.timeoutMs,
    bodyTimeout: network.timeoutMs,
  });
  try {
    const { method, body, signal } = sending;
    const path = `${url.pathname}${url.search}`;
    const headers = { "user-agent": network.userAgent, "accept-encoding": "identity", ...sending.headers };
    const answer = await client.request({ method, path, headers, body, signal });
    return {
      status: answer.statusCode,
      headers: toHeaders(answer.headers),
      body: answer.body,
      protocol: connection.socket instanceof TLSSocket ? connection.socket.getProtocol() : null,
      close: () => client.destroy(),
    };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** Looks nothing up, and checks once more whom it is connected to. */
function pinnedConnector(
  { timeoutMs, trustedCa }: Network,
  addresses: readonly string[],
  connection: { socket: Socket | null },
): buildConnector.connector {
  const found = addresses.map((address) => ({ address, family: ipaddr.parse(address).kind() === "ipv6" ? 6 : 4 }));
  const connect = buildConnector({
    timeout: timeoutMs,
    minVersion: "TLSv1.2",
    ...(trustedCa !== undefined && { ca: [...rootCertificates, trustedCa] }),
    lookup: (_, options, done) =>
      options.all ? done(null, found) : done(null, found[0]?.address ?? "", found[0]?.family),
  });
  const allowed = new Set(addresses.map((address) => ipaddr.process(address).toString()));
  return (options, done) =>
    connect(options, (error, socket) => {
      if (error) return done(error, null);
      const reached = socket.remoteAddress;
      if (reached === undefined || !allowed.has(ipaddr.process(reached).toString())) {
        socket.destroy();
        return done(new Error("connected to another address than the one that was looked at"), null);
      }
      connection.socket = socket;
      return done(null, socket);
    });
}

function toHeaders(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(raw))
    for (const value of [values ?? []].flat()) headers.append(name, value);
  return headers;
}
