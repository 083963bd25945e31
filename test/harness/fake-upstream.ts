import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ChatBody, chatCompletion, embeddings, modelList } from "./upstream/answers.ts";
import type { UpstreamBehaviour } from "./upstream/behaviour.ts";
import { RecordedRequest, type UpstreamRequest } from "./upstream/request.ts";
import { writeStream } from "./upstream/write-stream.ts";

export type { UpstreamBehaviour, UpstreamUsage } from "./upstream/behaviour.ts";
export type { UpstreamRequest } from "./upstream/request.ts";

/** An OpenAI-compatible provider on this machine whose behaviour the test decides. */
export interface FakeUpstream {
  /** For `UPSTREAM_BASE_URL`: ends in `/v1`. */
  readonly url: string;
  /** Every request since the start or the last `reset`, in the order of arrival. */
  readonly requests: readonly UpstreamRequest[];
  /** How the next request is treated. Called again before it comes, the behaviours queue up. */
  behaveOnce(behaviour: UpstreamBehaviour): void;
  /** How every request is treated from now on for which none is queued. */
  behave(behaviour: UpstreamBehaviour): void;
  /** The next request that arrives after this call. */
  nextRequest(): Promise<UpstreamRequest>;
  /** Forgets the requests and the behaviours. */
  reset(): void;
  /** Destroys what is open. */
  close(): Promise<void>;
}

export interface FakeUpstreamOptions {
  readonly port?: number;
  readonly behaviour?: UpstreamBehaviour;
}

export async function startFakeUpstream(options: FakeUpstreamOptions = {}): Promise<FakeUpstream> {
  const requests: RecordedRequest[] = [];
  const queue: UpstreamBehaviour[] = [];
  let waiting: ((request: UpstreamRequest) => void)[] = [];
  let lasting = options.behaviour ?? {};

  const server = createServer((req, res) => {
    readText(req).then(
      (text) => {
        const request = new RecordedRequest({
          method: req.method ?? "",
          path: req.url ?? "",
          headers: req.headers,
          text,
        });
        res.on("close", () => request.end(res.writableFinished ? "finished" : "aborted"));
        requests.push(request);
        for (const resolve of waiting) resolve(request);
        waiting = [];
        return answer(res, request, queue.shift() ?? lasting);
      },
      () => res.destroy(),
    );
  });
  await listen(server, options.port ?? 0);

  return {
    // A server that listens on a port has an address of that kind.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    behaveOnce: (behaviour) => void queue.push(behaviour),
    behave: (behaviour) => {
      lasting = behaviour;
    },
    nextRequest: () => new Promise((resolve) => waiting.push(resolve)),
    reset() {
      requests.length = 0;
      queue.length = 0;
      lasting = options.behaviour ?? {};
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(res: ServerResponse, request: RecordedRequest, behaviour: UpstreamBehaviour): Promise<void> {
  if (behaviour.refuse) {
    request.end("cut");
    res.destroy();
    return;
  }
  if (behaviour.holdHeaders) await Promise.race([behaviour.holdHeaders, request.ended]);
  if (res.destroyed) return;
  // The body was sent by a client that speaks this protocol; a wrong one fails the test that sent it.
  const body = (request.body ?? {}) as ChatBody;
  if (behaviour.body !== undefined || (behaviour.status ?? 200) >= 400)
    return send(res, behaviour.body ?? failure(behaviour), behaviour);
  switch (`${request.method} ${request.path}`) {
    case "POST /v1/chat/completions":
      return body.stream ? writeStream(res, request, behaviour) : send(res, chatCompletion(body, behaviour), behaviour);
    case "POST /v1/embeddings":
      return send(res, embeddings(body), behaviour);
    case "GET /v1/models":
      return send(res, modelList(), behaviour);
    default:
      return send(
        res,
        { error: { message: "no such operation", type: "invalid_request_error", param: null, code: null } },
        { status: 404 },
      );
  }
}

function send(res: ServerResponse, body: unknown, { status = 200, headers }: UpstreamBehaviour): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  res.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text), ...headers });
  res.end(text);
}

function failure({ status }: UpstreamBehaviour): unknown {
  return { error: { message: `The upstream failed with ${status}.`, type: "server_error", param: null, code: null } };
}

async function readText(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
