import type { IncomingHttpHeaders } from "node:http";

/** One request the fake upstream saw, and what became of it. */
export interface UpstreamRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // Bodies are read freely by asserts; a wrong guess fails the test.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
  /** Chunks of a stream that were handed to the socket so far, usage included, `[DONE]` not. */
  readonly chunksWritten: number;
  /** Resolves once that many chunks were written. Rejects when the answer ends before. */
  waitForChunks(count: number): Promise<void>;
  /** How the answer ended: `aborted` when the client went away before the last byte. */
  readonly ended: Promise<"finished" | "aborted" | "cut">;
}

/** The side of a request that the server writes. */
export class RecordedRequest implements UpstreamRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: unknown;
  readonly ended: Promise<"finished" | "aborted" | "cut">;
  chunksWritten = 0;
  #end: (how: "finished" | "aborted" | "cut") => void;
  #isEnded = false;
  #waiting: { count: number; resolve: () => void; reject: (error: Error) => void }[] = [];

  constructor(request: { method: string; path: string; headers: IncomingHttpHeaders; text: string }) {
    this.method = request.method;
    this.path = request.path;
    this.headers = request.headers;
    this.text = request.text;
    this.body = parseJson(request.text);
    const { promise, resolve } = Promise.withResolvers<"finished" | "aborted" | "cut">();
    this.ended = promise;
    this.#end = resolve;
  }

  waitForChunks(count: number): Promise<void> {
    if (this.chunksWritten >= count) return Promise.resolve();
    if (this.#isEnded) return Promise.reject(this.#tooFew(count));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ count, resolve, reject });
    return promise;
  }

  countChunk(): void {
    this.chunksWritten += 1;
    const reached = this.#waiting.filter(({ count }) => count <= this.chunksWritten);
    if (reached.length === 0) return;
    this.#waiting = this.#waiting.filter((waiter) => !reached.includes(waiter));
    for (const { resolve } of reached) resolve();
  }

  end(how: "finished" | "aborted" | "cut"): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#end(how);
    for (const { count, reject } of this.#waiting) reject(this.#tooFew(count));
  }

  #tooFew(count: number): Error {
    return new Error(`the upstream's answer ended after ${this.chunksWritten} chunks, before ${count}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
