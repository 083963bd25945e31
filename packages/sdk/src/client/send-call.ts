import { watchAttempt } from "./attempt-watch.ts";
import { buildHeaders } from "./build-headers.ts";
import { buildQuery } from "./build-query.ts";
import type { Call } from "./call.ts";
import { checkKey } from "./check-sendable.ts";
import { checkLimits, type RequestOptions, type Settings } from "./client-options.ts";
import { type Deprecations, isDeprecated } from "./deprecations.ts";
import { SundialError } from "./errors.ts";
import { Flight } from "./flight.ts";
import { makeApiError } from "./make-api-error.ts";
import { mayBeDone, retryDelayMs } from "./retry-delay.ts";

/** A successful answer whose body is not read yet, and the attempt that brought it. */
export interface Answer {
  readonly response: Response;
  readonly flight: Flight;
}

/** What a client gives to each of its calls. */
export interface Sender {
  readonly settings: Settings;
  readonly deprecations: Deprecations;
}

/** Sends a call, again where that is safe and can help, and gives the first good answer. Throws the last error. */
export async function sendCall(sender: Sender, call: Call, options: RequestOptions): Promise<Answer> {
  const { settings } = sender;
  const { method, stream } = call;
  checkLimits(options);
  const url = buildUrl(settings, call, options);
  const idempotencyKey = method === "GET" ? undefined : (options.idempotencyKey ?? randomKey());
  const body = buildBody(call, options);
  const retriesMax = options.retriesMax ?? settings.retriesMax;
  for (let attempt = 0; ; attempt++) {
    options.signal?.throwIfAborted();
    const apiKey = typeof settings.apiKey === "function" ? checkKey(await settings.apiKey()) : settings.apiKey;
    const headers = buildHeaders(settings, options, { apiKey, idempotencyKey, hasBody: body !== null, stream });
    const request = { method, url, headers, body, fetchOptions: options.fetchOptions };
    const watch = watchAttempt(settings, request, attempt);
    const flight = new Flight(options.timeoutMs ?? settings.timeoutMs, options.signal, watch);
    try {
      return await fly(sender, flight, request);
    } catch (error) {
      const isOpen = attempt < retriesMax && !options.signal?.aborted && canSendAgain(error, flight, request);
      const delayMs = isOpen ? retryDelayMs(error, attempt, settings) : undefined;
      if (delayMs === undefined) flight.fail(error);
      else watch?.retry(error, { retriesMax, delayMs });
      flight.cancel(); // also an answer that nobody will read, because a hook threw
      if (delayMs === undefined) throw error;
      await settings.sleep(delayMs, options.signal);
    }
  }
}

/** Only what the attempt itself failed with is judged: what a hook throws ends the call, whatever its class. */
function canSendAgain(error: unknown, flight: Flight, { method, headers }: AttemptRequest): boolean {
  if (error !== flight.failure) return false;
  return method === "GET" || headers.has("idempotency-key") || !mayBeDone(error);
}

/** One attempt as it is sent. */
interface AttemptRequest extends Pick<RequestOptions, "fetchOptions"> {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | null;
}

async function fly({ settings, deprecations }: Sender, flight: Flight, request: AttemptRequest): Promise<Answer> {
  const { fetch } = settings; // called bare: browsers refuse `fetch` as a method of something else
  const { method, url, headers, body, fetchOptions } = request;
  if (flight.watch) await flight.watch.begin();
  flight.wait();
  const { signal } = flight;
  const init = { ...settings.fetchOptions, ...fetchOptions, method, headers, body, signal };
  const response = await flight
    .race(() => fetch(url, init))
    .catch((cause: unknown) => {
      const error = flight.toError(cause, `There is no connection to ${new URL(url).origin}. ${check}`);
      flight.watch?.breakOff(error);
      throw error;
    });
  flight.stop();
  if (flight.watch) await flight.watch.answer(response);
  if (isDeprecated(response.headers)) await deprecations.note({ headers: response.headers, method, url });
  if (!response.ok) throw await readError(response, flight);
  return { response, flight };
}

/** The error of an answer. Its status counts also when its body breaks off. */
async function readError(response: Response, flight: Flight): Promise<unknown> {
  const text = await readText(response, flight).catch((error: unknown) => {
    if (flight.signal.aborted) throw error;
    return "";
  });
  flight.failure = makeApiError(response.status, response.headers, parseJson(text));
  return flight.failure;
}

const check = "Check the network and `baseURL`.";

function buildUrl({ baseURL }: Settings, { path, query }: Call, options: RequestOptions): string {
  // Anything else would run into the name of the host, and the key would go there.
  if (!path.startsWith("/")) throw new SundialError(`\`${path}\` is not a path. Begin it with a slash: /v1/models.`);
  return baseURL + path + buildQuery(options.query ? { ...query, ...options.query } : query);
}

/** The body as JSON with the further members of the call, or null for none. */
function buildBody({ method, body }: Call, options: RequestOptions): string | null {
  const isObject = typeof body === "object" && !Array.isArray(body);
  if (options.body === undefined) return body === undefined ? null : JSON.stringify(body);
  if (method === "GET") throw new SundialError("A GET has no body, so the option `body` has no place. Use `query`.");
  if (body !== undefined && !isObject) {
    throw new SundialError("The body of this call is no object, so the option `body` cannot add members to it.");
  }
  return JSON.stringify({ ...body, ...options.body });
}

/** The whole body as text. Throws a `ConnectionError` when it breaks off. */
export async function readText(response: Response, flight: Flight): Promise<string> {
  flight.wait();
  try {
    const text = await flight.race(() => response.text());
    flight.watch?.read(text);
    return text;
  } catch (cause) {
    throw flight.toError(cause, "The connection broke in the middle of the answer. The call may have had its effect.");
  } finally {
    flight.land();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without TLS. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let key = "sdk-";
  for (const byte of bytes) key += (byte + 0x100).toString(16).slice(1);
  return key;
}
