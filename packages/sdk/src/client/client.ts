import { apiVersion, defaultBaseURL } from "../generated/version.gen.ts";
import { ApiPromise } from "./api-promise.ts";
import type { Call } from "./call.ts";
import { type ClientOptions, type RequestOptions, resolveOptions, type Settings } from "./client-options.ts";
import { SundialError } from "./errors.ts";
import { Page, type PageBody, PagePromise } from "./page.ts";
import { type Answer, readText, sendCall } from "./send-call.ts";
import { Stream } from "./stream.ts";

/** What the generated resources stand on: how a call is sent and its answer read. */
export class Client {
  readonly #settings: Settings;

  /** Throws a `SundialError` when there is no API key. */
  constructor(options: ClientOptions = {}) {
    this.#settings = resolveOptions(options, { version: apiVersion, baseURL: defaultBaseURL });
  }

  get baseURL(): string {
    return this.#settings.baseURL;
  }

  /** Sends a call whose answer is JSON, or nothing. */
  request<T>(call: Call, options: RequestOptions = {}): ApiPromise<T> {
    return new ApiPromise(sendCall(this.#settings, call, options), readJson<T>);
  }

  /** Sends a call whose answer comes as server-sent events. */
  stream<Chunk>(call: Call, options: RequestOptions = {}): ApiPromise<Stream<Chunk>> {
    const answer = sendCall(this.#settings, { ...call, stream: true }, options);
    return new ApiPromise(answer, (value) => new Stream<Chunk>(value));
  }

  /** Sends a call whose answer is a page of a list. */
  list<Item>(call: Call, options: RequestOptions = {}): PagePromise<Item> {
    const fetchAfter = (after: string) => this.list<Item>({ ...call, query: { ...call.query, after } }, options);
    return new PagePromise(
      sendCall(this.#settings, call, options),
      async (answer) => new Page(await readJson<PageBody<Item>>(answer), fetchAfter),
    );
  }
}

async function readJson<T>({ response, flight }: Answer): Promise<T> {
  const text = await readText(response, flight);
  try {
    // What the operation declares; servers may add members, so the answer is not checked. No content has the type void.
    return (text === "" ? undefined : JSON.parse(text)) as T;
  } catch (cause) {
    throw new SundialError(`The answer of ${response.url} is not JSON. Is \`baseURL\` the address of the API?`, {
      cause,
    });
  }
}
