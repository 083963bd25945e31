import { ConnectionError, SundialError } from "./errors.ts";
import { EventParser, type ServerSentEvent } from "./event-parser.ts";
import type { Flight } from "./flight.ts";
import { makeApiError } from "./make-api-error.ts";
import type { Answer } from "./send-call.ts";

const endMark = "[DONE]";
/** How long the end of a body may stay away behind the end mark before its connection is given up. */
const endWaitMs = 250;
type Reader = ReadableStreamDefaultReader<Uint8Array> | undefined;

/**
 * An answer that comes piece by piece. Iterate it once; leaving the loop early cancels the request. A call is never
 * sent again for a stream that broke: an error in it is thrown, and what came before it is yours.
 */
export class Stream<Chunk> implements AsyncIterable<Chunk> {
  readonly response: Response;
  readonly requestId: string | undefined;
  readonly #flight: Flight;
  #taken = false;

  constructor({ response, flight }: Answer) {
    this.response = response;
    this.requestId = response.headers.get("request-id") ?? undefined;
    this.#flight = flight;
  }

  /** Cancels the request; a loop over the stream ends with the reason as its error. */
  abort(reason: unknown = new SundialError("The stream was aborted.")): void {
    this.#flight.cancel(reason);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Chunk, void, undefined> {
    if (this.#taken)
      throw new SundialError("A stream can be read only once. Collect its chunks if you need them twice.");
    this.#taken = true;
    const parser = new EventParser();
    const reader = this.response.body?.getReader();
    // Ends a read that waits, also for a `fetch` of the caller's that does not look at its signal.
    const stop = () => void reader?.cancel().catch(() => undefined);
    const { signal } = this.#flight;
    signal.addEventListener("abort", stop, { once: true });
    let ended = false;
    try {
      for (let bytes = await this.#read(reader); bytes; bytes = await this.#read(reader)) {
        for (const event of parser.push(bytes)) {
          ended = event.data === endMark;
          if (ended) return;
          yield this.#toChunk(event);
        }
      }
      throw new ConnectionError("The stream ended before its end mark `[DONE]`, so the answer is not whole.");
    } catch (error) {
      this.#flight.fail(error);
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
      if (ended) this.#finish(reader);
      else this.#cancel(reader);
    }
  }

  async #read(reader: Reader): Promise<Uint8Array | undefined> {
    const { signal } = this.#flight;
    this.#flight.wait();
    try {
      signal.throwIfAborted();
      const read = await reader?.read();
      signal.throwIfAborted();
      return read?.value;
    } catch (cause) {
      throw this.#flight.toError(
        cause,
        "The connection broke in the middle of the stream, so the answer is not whole.",
      );
    } finally {
      this.#flight.rest();
    }
  }

  /** Takes in the end of the body behind the end mark, so that the connection can serve the next call. */
  #finish(reader: Reader): void {
    this.#flight.stop();
    const timer: number | { unref?: () => void } = setTimeout(() => this.#cancel(reader), endWaitMs);
    if (typeof timer === "object") timer.unref?.(); // Node: a program that is done may end
    const end = (more?: Uint8Array) => {
      clearTimeout(timer as ReturnType<typeof setTimeout>); // what it was made as
      if (more) this.#cancel(reader);
      else this.#flight.land();
    };
    reader?.read().then(
      ({ value }) => end(value),
      () => end(),
    );
  }

  #cancel(reader: Reader): void {
    this.#flight.cancel();
    reader?.cancel().catch(() => undefined); // also for a `fetch` of the caller's that knows no signal
  }

  #toChunk({ event, data }: ServerSentEvent): Chunk {
    const value: unknown = parse(data);
    if (event === "error" || isError(value)) throw makeApiError(502, this.response.headers, value);
    return value as Chunk; // the contract of the operation; servers may add members, so it is not checked
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (cause) {
    throw new SundialError("The stream has an event that is not JSON.", { cause });
  }
}

/** OpenAI-compatible servers may send an error as an ordinary event. */
function isError(value: unknown): boolean {
  return typeof value === "object" && value !== null && "error" in value && Boolean(value.error);
}
