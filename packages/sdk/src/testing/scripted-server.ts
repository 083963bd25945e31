import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly socket: Socket;
  /** Resolves when the answer is over: true when it was sent whole, false when the client left. */
  readonly finished: Promise<boolean>;
}

/** What the server does with one request. */
export type ScriptedAnswer = (res: ServerResponse, request: SeenRequest) => void | Promise<void>;

/** A real server that gives one scripted answer a request, in order, until the test is over. */
export async function startScriptedServer(
  answers: readonly ScriptedAnswer[],
): Promise<{ url: string; requests: SeenRequest[] }> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (req, res) => {
    const finished = new Promise<boolean>((resolve) => res.on("close", () => resolve(res.writableFinished)));
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const { method = "", url = "", headers, socket } = req;
    const request = { method, path: url, headers, body: Buffer.concat(chunks).toString(), socket, finished };
    requests.push(request);
    const answer = answers[requests.length - 1] ?? json(599, { detail: "the script is over" });
    await answer(res, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }; // listening on TCP
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): ScriptedAnswer {
  return (res) => {
    res.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
}

/** An error as the API sends it. `changes` overrides members of the problem. */
export function problem(
  status: number,
  changes: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): ScriptedAnswer {
  return json(status, toProblem(status, changes), { "content-type": "application/problem+json", ...headers });
}

export function toProblem(status: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const code = `code_${status}`;
  const docUrl = `https://portal.test/errors/${code}`;
  return {
    type: docUrl,
    title: "A title",
    status,
    detail: "What happened. What to do.",
    instance: "/v1/models",
    code,
    param: null,
    retryable: status >= 500,
    retry_after: null,
    doc_url: docUrl,
    request_id: "req_1",
    request_log_url: "https://portal.test/console/requests/req_1",
    errors: [],
    error: { message: "What happened. What to do.", type: "a_type", param: null, code },
    ...changes,
  };
}

/** Server-sent events in the pieces given, then the end of the body unless `open`. */
export function events(pieces: readonly string[], { open = false } = {}): ScriptedAnswer {
  return (res) => {
    res.writeHead(200, { "content-type": "text/event-stream", "request-id": "req_stream" });
    for (const piece of pieces) res.write(piece);
    if (!open) res.end();
  };
}

/** Closes the connection without an answer. */
export const hangUp: ScriptedAnswer = (_, { socket }) => {
  socket.destroy();
};

/** Sends these bytes as a body that promises more, and then closes the connection. */
export function cutOff(text: string, contentType: string): ScriptedAnswer {
  return (res, { socket }) => {
    res.writeHead(200, { "content-type": contentType, "content-length": "100000" });
    res.write(text, () => socket.end());
  };
}
