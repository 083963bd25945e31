import type { Answer } from "./send-call.ts";

/** What an operation returns: a promise of its parsed answer, with ways to the response behind it. */
export class ApiPromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = "ApiPromise";
  readonly #answer: Promise<Answer>;
  readonly #read: (answer: Answer) => T | Promise<T>;
  #result: Promise<T> | undefined;

  constructor(answer: Promise<Answer>, read: (answer: Answer) => T | Promise<T>) {
    this.#answer = answer;
    this.#read = read;
  }

  /** The raw response, its body not read. Its status is 2xx: errors are thrown here too. */
  async asResponse(): Promise<Response> {
    return (await this.#answer).response;
  }

  /** The parsed answer together with the response it came in and the id of the request. */
  async withResponse(): Promise<{ data: T; response: Response; requestId: string | undefined }> {
    const [data, { response }] = await Promise.all([this.#parse(), this.#answer]);
    return { data, response, requestId: response.headers.get("request-id") ?? undefined };
  }

  // biome-ignore lint/suspicious/noThenProperty: this is a promise
  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#parse().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.#parse().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.#parse().finally(onFinally);
  }

  /** A body can be read only once, so every way to the result shares one reading, begun when first asked for. */
  #parse(): Promise<T> {
    this.#result ??= this.#answer.then(this.#read);
    return this.#result;
  }
}
