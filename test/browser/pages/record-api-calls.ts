import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";

/** One call of the portal to the API, from its first byte to the answer's last. */
export interface ApiSpan {
  readonly startMs: number;
  readonly endMs: number;
}

export interface ApiRecorder {
  readonly url: string;
  /** The calls since it was last asked. */
  take(): readonly ApiSpan[];
  close(): Promise<void>;
}

/** Stands between a portal and the API, hands on everything as it is, and writes down when. */
export async function recordApiCalls(apiUrl: string): Promise<ApiRecorder> {
  let spans: ApiSpan[] = [];
  const server = createServer((req, res) => {
    const startMs = performance.now();
    res.once("close", () => spans.push({ startMs, endMs: performance.now() }));
    handOn(req, res, apiUrl);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server's address is never a string or null while it listens.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const taken = spans;
      spans = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function handOn(req: IncomingMessage, res: ServerResponse, apiUrl: string): void {
  const { method, headers, url = "/" } = req;
  const onward = request(apiUrl + url, { method, headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, res, () => {});
  });
  onward.on("error", () => res.destroy());
  pipeline(req, onward, () => {});
}

/** How many of them had to be waited for one after another. */
export function roundsOf(spans: readonly ApiSpan[]): number {
  let rounds = 0;
  let untilMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs } of spans.toSorted((a, b) => a.endMs - b.endMs)) {
    if (startMs < untilMs) continue;
    rounds++;
    untilMs = endMs;
  }
  return rounds;
}

/** How long at least one of them was under way, in milliseconds. */
export function busyMs(spans: readonly ApiSpan[]): number {
  let sum = 0;
  let untilMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs } of spans.toSorted((a, b) => a.startMs - b.startMs)) {
    sum += Math.max(0, endMs - Math.max(startMs, untilMs));
    untilMs = Math.max(untilMs, endMs);
  }
  return sum;
}
