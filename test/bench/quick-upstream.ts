import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { chatChunks, chatCompletion, embeddings, modelList } from "../harness/upstream/answers.ts";

export interface QuickUpstreamOptions {
  readonly port: number;
  /** How many words a chat answer has, and so about how many chunks a stream has. */
  readonly words: number;
  /** Between two chunks of a stream; 0 sends them all at once. A body with `chunk_delay_ms` asks for another pace. */
  readonly chunkDelayMs: number;
}

interface Answers {
  readonly chat: Buffer;
  readonly events: Buffer;
  readonly eventParts: readonly Buffer[];
  readonly embeddings: Buffer;
  readonly models: Buffer;
}

const wantsStream = /"stream"\s*:\s*true/;
const wantsPace = /"chunk_delay_ms"\s*:\s*(\d{1,5})/;
/** In `user`, which every gateway passes on. */
const wantsDelay = /"answer in (\d{1,5}) ms"/;

/** An upstream for load: every answer is made once, before the first request, and nothing is recorded. */
export async function startQuickUpstream(options: QuickUpstreamOptions): Promise<Server> {
  const answers = prepareAnswers(options.words);
  const tickers = new Map<number, Ticker>();
  const server = createServer((req, res) => {
    const path = req.url ?? "";
    if (path === "/v1/models") return send(res, answers.models);
    readHead(req, (head) => {
      if (path === "/v1/embeddings") return send(res, answers.embeddings);
      if (!wantsStream.test(head)) return sendAfter(Number(wantsDelay.exec(head)?.[1] ?? 0), res, answers.chat);
      res.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      const delayMs = Number(wantsPace.exec(head)?.[1] ?? options.chunkDelayMs);
      if (delayMs === 0) return res.end(answers.events);
      const ticker = tickers.get(delayMs) ?? createTicker(delayMs);
      tickers.set(delayMs, ticker);
      ticker.add(res, answers.eventParts);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: options.port, host: "127.0.0.1", backlog: 4_096 }, resolve);
  });
  return server;
}

function prepareAnswers(words: number): Answers {
  const behaviour = { words: Array.from({ length: words }, (_, i) => (i === 0 ? "Word" : ` word${i % 10}`)) };
  const body = { model: "gpt-4.1", stream_options: { include_usage: true } };
  const events = [...chatChunks(body, behaviour)].map((chunk) => Buffer.from(`data: ${JSON.stringify(chunk)}\n\n`));
  const eventParts = [...events, Buffer.from("data: [DONE]\n\n")];
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  return {
    chat: json(chatCompletion(body, behaviour)),
    events: Buffer.concat(eventParts),
    eventParts,
    embeddings: json(embeddings({ model: "text-embedding-3-small", input: "text" })),
    models: json(modelList()),
  };
}

function send(res: ServerResponse, body: Buffer): void {
  res.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  res.end(body);
}

/** A whole answer at once, or after the time that the body's `user` asks for. */
function sendAfter(delayMs: number, res: ServerResponse, body: Buffer): void {
  if (delayMs === 0) send(res, body);
  else setTimeout(() => send(res, body), delayMs);
}

/** The body as text; bytes beyond the first megabyte are read and dropped. */
function readHead(req: IncomingMessage, done: (text: string) => void): void {
  let text = "";
  req.setEncoding("latin1");
  req.on("data", (part: string) => {
    if (text.length < 1_000_000) text += part;
  });
  req.on("end", () => done(text));
}

interface Ticker {
  add(res: ServerResponse, parts: readonly Buffer[]): void;
}

/** One timer for all streams of a pace: a thousand timers would measure the timers. */
function createTicker(delayMs: number): Ticker {
  const streams = new Map<ServerResponse, { parts: readonly Buffer[]; next: number }>();
  let timer: NodeJS.Timeout | undefined;

  function tick(): void {
    for (const [res, stream] of streams) {
      if (!res.writableNeedDrain) res.write(stream.parts[stream.next++] ?? "");
      if (stream.next < stream.parts.length) continue;
      streams.delete(res);
      res.end();
    }
    if (streams.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    add(res, parts) {
      streams.set(res, { parts, next: 0 });
      res.on("close", () => streams.delete(res));
      timer ??= setInterval(tick, delayMs);
    },
  };
}
