import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** One call as the server saw it. */
export interface SeenCall {
  readonly call: string;
  readonly agent: string;
  /** Resolves when the answer is over: true when it was sent whole, false when the client left. */
  readonly finished: Promise<boolean>;
}

/** What a runtime loads over HTTP, and the scripted API that it calls with its name as the first step: `/node/v1/models`. */
export interface RuntimeServer {
  readonly url: string;
  callsOf(runtime: string): readonly SeenCall[];
  stop(): Promise<void>;
}

const chunk = (content: string) =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;

/** Serves the files of a folder below `/files/`. */
export async function startServer(folder: string): Promise<RuntimeServer> {
  const seen = new Map<string, SeenCall[]>();
  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => res.writeHead(500).end(String(error)));
  });
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const [, runtime = "", ...steps] = (req.url ?? "").split("/");
    const path = steps.join("/");
    if (runtime === "files") return sendFile(join(folder, path), res);
    const calls = seen.get(runtime) ?? [];
    seen.set(runtime, calls);
    const finished = new Promise<boolean>((resolve) => res.on("close", () => resolve(res.writableFinished)));
    const isFirst = calls.length === 0;
    calls.push({ call: `${req.method} /${path}`, agent: req.headers["user-agent"] ?? "", finished });
    const body = await readText(req);
    if (isFirst) sendProblem(res, 503, "service_unavailable");
    else if (path === "v1/models") sendModels(res);
    else if (path === "v1/chat/completions") sendStream(res, body);
    else sendProblem(res, 404, "model_not_found");
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on TCP
    callsOf: (runtime) => seen.get(runtime) ?? [],
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function sendFile(path: string, res: ServerResponse): Promise<void> {
  const type = path.endsWith(".html") ? "text/html" : "text/javascript";
  res.writeHead(200, { "content-type": type }).end(await readFile(path));
}

function sendModels(res: ServerResponse): void {
  res.writeHead(200, {
    "content-type": "application/json",
    "sundial-version": "2025-03-12",
    deprecation: "@1767225600",
  });
  res.end(JSON.stringify({ data: [{ id: "a" }, { id: "b" }] }));
}

/** The stream that the request asks for by its text. */
function sendStream(res: ServerResponse, body: string): void {
  res.writeHead(200, { "content-type": "text/event-stream" });
  res.write(chunk("Hello,"));
  if (body.includes('"open"')) return;
  res.end(body.includes('"cut"') ? undefined : `${chunk(" sun")}data: [DONE]\n\n`);
}

function sendProblem(res: ServerResponse, status: number, code: string): void {
  const problem = { title: "A title", status, detail: "What to do.", code, retryable: status === 503 };
  const headers = { "content-type": "application/problem+json", "request-id": "req_1" };
  res.writeHead(status, headers).end(JSON.stringify(problem));
}

async function readText(req: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of req) text += piece;
  return text;
}
