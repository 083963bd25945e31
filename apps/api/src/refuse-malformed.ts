import type { RequestListener, Server, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { type ApiError, coreErrors, toProblem } from "@sundial/errors";
import type { ApiApp } from "./api-app.ts";
import type { Deps } from "./deps.ts";
import { toApiError } from "./middleware/answer-errors.ts";

type RefuseDeps = Pick<Deps, "clock" | "env" | "log" | "newId">;

/** Node's own limit, which nothing here changes (`--max-http-header-size`). */
const headerBytesMax = 16_384;

/** Serves the app, and answers what cannot be made a request of for it: a host that is none, or none at all (RFC 9112, section 3.2). */
export function createRequestListener(app: Pick<ApiApp, "fetch">, deps: RefuseDeps): RequestListener {
  const listener = getRequestListener(app.fetch, {
    hostname: deps.env.HOST,
    errorHandler(thrown) {
      const error =
        thrown instanceof RequestError ? coreErrors.malformed_http({}, { cause: thrown }) : toApiError(thrown);
      if (error.status >= 500) deps.log.error({ err: thrown }, error.code);
      const { body, headers } = problemOf(deps, error);
      return new Response(body, { status: error.status, headers });
    },
  });
  return (req, res) => {
    if (req.headers.host !== undefined || req.httpVersion === "1.0") return listener(req, res);
    const { body, headers } = problemOf(deps, coreErrors.malformed_http());
    return res.writeHead(400, { ...headers, "Content-Length": Buffer.byteLength(body) }).end(body);
  };
}

/**
 * Answers bytes that Node's parser refuses (RFC 9112, section 2.2) with problem details, then closes the connection: where the next request
 * would begin cannot be known. An answer that is under way already is cut off instead.
 */
export function refuseMalformed(server: Server, deps: RefuseDeps): void {
  const answers = new WeakMap<Socket, ServerResponse>();
  server.on("request", (req, res) => answers.set(req.socket, res));
  // The type of Node's event says Duplex; a server on a port has sockets.
  server.on("clientError", (thrown: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    const answer = answers.get(socket);
    const isAnswering = answer?.headersSent && !answer.writableFinished;
    if (thrown.code === "ECONNRESET" || !socket.writable || isAnswering) return socket.destroy(thrown);
    const error = toClientError(thrown);
    const { body, headers } = problemOf(deps, error);
    deps.log.info({ request_id: headers["Request-Id"], code: error.code, reason: thrown.code }, "refused");
    const lines = Object.entries({ ...headers, "Content-Length": Buffer.byteLength(body) }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.end(`HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}\r\n${lines.join("")}\r\n${body}`);
    return socket;
  });
}

function toClientError(cause: NodeJS.ErrnoException): ApiError {
  if (cause.code === "HPE_HEADER_OVERFLOW")
    return coreErrors.request_headers_too_large({ limit_bytes: headerBytesMax }, { cause });
  if (cause.code === "ERR_HTTP_REQUEST_TIMEOUT") return coreErrors.request_timeout({}, { cause });
  return coreErrors.malformed_http({}, { cause });
}

function problemOf(
  { clock, env, newId }: RefuseDeps,
  error: ApiError,
): { body: string; headers: Record<string, string> } {
  const requestId = newId("request");
  const problem = toProblem(error, { portalUrl: env.PORTAL_URL, path: "/", requestId, logged: false });
  const headers = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "Request-Id": requestId,
    "x-request-id": requestId,
    Connection: "close",
    Date: clock.now().toUTCString(),
  };
  return { body: JSON.stringify(problem), headers };
}
