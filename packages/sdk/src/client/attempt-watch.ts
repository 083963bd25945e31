import type { Settings } from "./client-options.ts";
import { redactBody, redactHeaders, redactUrl } from "./redact.ts";

/** One attempt as it is sent. */
interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | null;
}

type Listeners = Pick<Settings, "beforeRequest" | "afterResponse" | "log">;

/** Someone to tell of an attempt (0 for the first), or undefined when there is neither a hook nor a log. */
export function watchAttempt(listeners: Listeners, request: SentRequest, attempt: number): AttemptWatch | undefined {
  const { beforeRequest, afterResponse, log } = listeners;
  return beforeRequest || afterResponse || log ? new AttemptWatch(listeners, request, attempt + 1) : undefined;
}

/** Tells hooks and the log of one attempt. */
export class AttemptWatch {
  readonly #listeners: Listeners;
  readonly #request: SentRequest;
  readonly #attempt: number;
  #beganAt = 0;

  constructor(listeners: Listeners, request: SentRequest, attempt: number) {
    this.#listeners = listeners;
    this.#request = request;
    this.#attempt = attempt;
  }

  async begin(): Promise<void> {
    const { headers, body } = this.#request;
    this.#log?.debug?.(`${this.#line} headers ${toJson(headers)}${body === null ? "" : ` body ${redactBody(body)}`}`);
    const { beforeRequest } = this.#listeners;
    if (beforeRequest) await beforeRequest({ ...this.#event, headers: redactHeaders(headers) });
    this.#beganAt = performance.now();
  }

  /** The head of an answer came. */
  async answer({ status, headers }: Response): Promise<void> {
    const elapsedMs = this.#elapsedMs;
    const requestId = headers.get("request-id") ?? undefined;
    const request = requestId === undefined ? "" : `, request ${requestId}`;
    this.#log?.info?.(`${this.#line} -> ${status} in ${Math.round(elapsedMs)} ms${request}`);
    this.#log?.debug?.(`${this.#line} -> ${status} headers ${toJson(headers)}`);
    const { afterResponse } = this.#listeners;
    if (!afterResponse) return;
    const event = { ...this.#event, headers: redactHeaders(headers) };
    await afterResponse({ ...event, status, requestId, elapsedMs });
  }

  /** The whole body came. Pieces of a stream are not logged: a secret could lie across two of them. */
  read(text: string): void {
    this.#log?.debug?.(`${this.#line} answered ${redactBody(text)}`);
  }

  /** No head of an answer came. */
  breakOff(error: unknown): void {
    this.#log?.info?.(`${this.#line} failed in ${Math.round(this.#elapsedMs)} ms: ${toMessage(error)}`);
  }

  /** The call is sent again after the wait. */
  retry(error: unknown, { retriesMax, delayMs }: { retriesMax: number; delayMs: number }): void {
    const which = `retry ${this.#attempt} of ${retriesMax}`;
    this.#log?.warn?.(`${which} in ${Math.round(delayMs)} ms: ${toMessage(error)}`);
  }

  /** The call is over without an answer of use. */
  fail(error: unknown): void {
    this.#log?.error?.(`${this.#line} failed: ${toMessage(error)}`);
  }

  get #log() {
    return this.#listeners.log;
  }

  get #elapsedMs(): number {
    return performance.now() - this.#beganAt;
  }

  get #event() {
    const { method, url } = this.#request;
    return { method, url: redactUrl(url), attempt: this.#attempt };
  }

  get #line(): string {
    const { method, url } = this.#request;
    return `${method} ${redactUrl(url).replace(/^\w+:\/\/[^/]*/, "")}`;
  }
}

function toJson(headers: Headers): string {
  return JSON.stringify(redactHeaders(headers));
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
