import { buildHeaders } from "./build-headers.ts";
import { buildQuery } from "./build-query.ts";
import type { Call } from "./call.ts";
import type { RequestOptions, Settings } from "./client-options.ts";
import { Flight } from "./flight.ts";
import { makeApiError } from "./make-api-error.ts";
import { retryDelayMs } from "./retry-delay.ts";

/** A successful answer whose body is not read yet, and the attempt that brought it. */
export interface Answer {
  readonly response: Response;
  readonly flight: Flight;
}

/** Sends a call, again where that is safe and can help, and gives the first good answer. Throws the last error. */
export async function sendCall(settings: Settings, call: Call, options: RequestOptions): Promise<Answer> {
  const url = settings.baseURL + call.path + buildQuery(call.query);
  const idempotencyKey = options.idempotencyKey ?? randomKey();
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  const retriesMax = options.retriesMax ?? settings.retriesMax;
  for (let attempt = 0; ; attempt++) {
    const apiKey = typeof settings.apiKey === "function" ? await settings.apiKey() : settings.apiKey;
    const headers = buildHeaders(settings, call, { ...options, idempotencyKey, apiKey });
    const flight = new Flight(options.timeoutMs ?? settings.timeoutMs, options.signal);
    try {
      return await fly(settings, flight, { url, init: { method: call.method, headers, body } });
    } catch (error) {
      flight.land();
      const delayMs = attempt < retriesMax ? retryDelayMs(error, attempt, settings) : undefined;
      if (delayMs === undefined) throw error;
      await settings.sleep(delayMs, options.signal);
    }
  }
}

async function fly(
  settings: Settings,
  flight: Flight,
  { url, init }: { url: string; init: RequestInit },
): Promise<Answer> {
  const { fetch } = settings; // called bare: browsers refuse `fetch` as a method of something else
  flight.wait();
  const response = await fetch(url, { ...init, signal: flight.signal }).catch((cause: unknown) => {
    throw flight.toError(cause, `There is no connection to ${new URL(url).origin}. Check the network and \`baseURL\`.`);
  });
  if (!response.ok) throw makeApiError(response.status, response.headers, parseJson(await readText(response, flight)));
  flight.stop();
  return { response, flight };
}

/** The whole body as text. Throws a `ConnectionError` when it breaks off. */
export async function readText(response: Response, flight: Flight): Promise<string> {
  flight.wait();
  try {
    return await response.text();
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
  return `sdk-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
