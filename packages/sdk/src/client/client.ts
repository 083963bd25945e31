import { apiVersion, defaultBaseURL } from "../generated/version.gen.ts";
import { ApiPromise } from "./api-promise.ts";
import type { Call } from "./call.ts";
import { type ClientOptions, type RequestOptions, resolveOptions, type Settings } from "./client-options.ts";
import { Deprecations } from "./deprecations.ts";
import { SundialError } from "./errors.ts";
import { Page, type PageBody, PagePromise } from "./page.ts";
import type { Deprecation } from "./read-deprecation.ts";
import { type Answer, readText, sendCall } from "./send-call.ts";
import { Stream } from "./stream.ts";

/** What the generated resources stand on: how a call is sent and its answer read. It also calls endpoints that they do not know. */
export class Client {
  readonly #settings: Settings;
  readonly #deprecations: Deprecations;

  /** Throws a `SundialError` when there is no API key, or when an option cannot be meant. */
  constructor(options: ClientOptions = {}) {
    this.#settings = resolveOptions(options, { version: apiVersion, baseURL: defaultBaseURL });
    this.#deprecations = new Deprecations(options.onDeprecation, this.#settings);
  }

  get baseURL(): string {
    return this.#settings.baseURL;
  }

  /** What the answers of this client so far said will end, in the order of their first sight. */
  deprecations(): Deprecation[] {
    return this.#deprecations.list();
  }

  /**
   * Sends a call whose answer is JSON, or nothing. For an endpoint that has no method here:
   * `sundial.request<Thing>({ method: "POST", path: "/v1/things", body: { name: "x" } })`.
   * It is sent again, signed, timed out and fails like any other call; `T` is not checked.
   */
  request<T>(call: Call, options: RequestOptions = {}): ApiPromise<T> {
    return new ApiPromise(this.#send(call, options), readJson<T>);
  }

  /** Sends a call whose answer comes as server-sent events with JSON in them. `Chunk` is not checked. */
  stream<Chunk>(call: Call, options: RequestOptions = {}): ApiPromise<Stream<Chunk>> {
    return new ApiPromise(this.#send({ ...call, stream: true }, options), (answer) => new Stream<Chunk>(answer));
  }

  /** Sends a call whose answer is a page of a list, `{ data, has_more, next_cursor }`. `Item` is not checked. */
  list<Item>(call: Call, options: RequestOptions = {}): PagePromise<Item> {
    const fetchAfter = (after: string) => this.list<Item>(call, { ...options, query: { ...options.query, after } });
    return new PagePromise(
      this.#send(call, options),
      async (answer) => new Page(await readJson<PageBody<Item>>(answer), fetchAfter),
    );
  }

  #send(call: Call, options: RequestOptions): Promise<Answer> {
    return sendCall({ settings: this.#settings, deprecations: this.#deprecations }, call, options);
  }
}

async function readJson<T>({ response, flight }: Answer): Promise<T> {
  const text = await readText(response, flight).catch((error: unknown) => {
    flight.fail(error);
    throw error;
  });
  try {
    // What the operation declares; servers may add members, so the answer is not checked. No content has the type void.
    return (text === "" ? undefined : JSON.parse(text)) as T;
  } catch (cause) {
    throw new SundialError(`The answer of ${response.url} is not JSON. Is \`baseURL\` the address of the API?`, {
      cause,
    });
  }
}
