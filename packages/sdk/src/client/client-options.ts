import { checkKey } from "./check-sendable.ts";
import { SundialError } from "./errors.ts";
import type { Hooks } from "./hooks.ts";
import { type Log, type Logger, type LogLevel, makeLog } from "./make-log.ts";
import { nameAgent } from "./name-agent.ts";
import type { Deprecation } from "./read-deprecation.ts";
import { readEnvironment } from "./read-environment.ts";
import { redactUrl } from "./redact.ts";

/** A key, or a function that gives one before every attempt, for tokens that expire. */
export type ApiKeySource = string | (() => string | Promise<string>);

/** The part of `fetch` that the client uses. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** What else `fetch` takes: what the standard knows, and what a runtime adds, such as `dispatcher` in Node or `proxy` in Bun. */
export type FetchOptions = Omit<RequestInit, "method" | "headers" | "body" | "signal" | "dispatcher"> & {
  readonly [name: string]: unknown;
};

/** Headers by name. `null` leaves out one that the client would send. */
export type HeaderValues = Readonly<Record<string, string | null>>;

/** How `new Sundial(...)` is set up. Everything has a default but the key. */
export interface ClientOptions extends Hooks {
  /** The API key, or a function that returns one. `SUNDIAL_API_KEY` of the environment when left out. */
  apiKey?: ApiKeySource | undefined;
  /** Where the API is, with or without `/v1`. `SUNDIAL_BASE_URL` of the environment when left out, else this machine. */
  baseURL?: string | undefined;
  /** The dated version to call, `YYYY-MM-DD`. The version this package was made from when left out. */
  version?: string | undefined;
  /** The longest wait for the head of an answer, then for its body or the next piece of a stream. 10 minutes when left out; `Infinity` for none. */
  timeoutMs?: number | undefined;
  /** How often a failed call is sent again. 2 when left out. */
  retriesMax?: number | undefined;
  /** What to call instead of the global `fetch`. */
  fetch?: FetchLike | undefined;
  /** Handed to `fetch` with every call, for proxies and the like. */
  fetchOptions?: FetchOptions | undefined;
  /** Headers of every call. */
  defaultHeaders?: HeaderValues | undefined;
  /** How much is logged. `SUNDIAL_LOG` of the environment when left out, else `off`. Secrets are never logged. */
  logLevel?: LogLevel | undefined;
  /** Where it is logged. The console when left out. */
  logger?: Logger | undefined;
  /** Called once for each thing that answers say will end. When left out, one warning a thing and process is given. */
  onDeprecation?: ((deprecation: Deprecation) => void | Promise<void>) | undefined;
  /** For tests only: stands in for waiting between attempts, for chance (0 to 1) and for the wall clock (milliseconds). */
  testing?: Partial<Pick<Settings, "sleep" | "random" | "now">> | undefined;
}

/** What one call can set for itself. */
export interface RequestOptions {
  /** Ends the call when aborted; the promise or stream then fails with the signal's reason. */
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  retriesMax?: number | undefined;
  /** The dated version for this call alone. */
  version?: string | undefined;
  /** A value of your own for `Idempotency-Key`. A random one is sent with every call that changes something. */
  idempotencyKey?: string | undefined;
  /** Further headers. */
  headers?: HeaderValues | undefined;
  /** Parameters of the query that the method does not know, or other values for those it knows. */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Members of the body that the method does not know, or other values for those it knows. */
  body?: Readonly<Record<string, unknown>> | undefined;
  /** Handed to `fetch` with this call, over those of the client. */
  fetchOptions?: FetchOptions | undefined;
}

/** The options with every default filled in. */
export interface Settings extends Hooks {
  readonly apiKey: ApiKeySource;
  readonly baseURL: string;
  readonly version: string;
  readonly timeoutMs: number;
  readonly retriesMax: number;
  readonly fetch: FetchLike;
  readonly fetchOptions: FetchOptions | undefined;
  readonly defaultHeaders: HeaderValues | undefined;
  /** Undefined where none is sent. */
  readonly userAgent: string | undefined;
  /** Undefined when nothing is to be logged. */
  readonly log: Log | undefined;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly now: () => number;
}

/** Fills in the defaults. Throws a `SundialError` when there is no key, the base URL is not one, or a limit cannot be. */
export function resolveOptions(
  options: ClientOptions,
  made: { readonly version: string; readonly baseURL: string },
): Settings {
  const given = options.apiKey ?? readEnvironment("SUNDIAL_API_KEY") ?? "";
  const apiKey = typeof given === "string" ? checkKey(given) : given;
  if (!apiKey) {
    throw new SundialError("There is no API key. Pass `new Sundial({ apiKey })` or set SUNDIAL_API_KEY.");
  }
  checkLimits(options);
  return {
    apiKey,
    baseURL: cleanBaseURL(options.baseURL ?? readEnvironment("SUNDIAL_BASE_URL") ?? made.baseURL),
    version: options.version ?? made.version,
    timeoutMs: options.timeoutMs ?? 10 * 60_000,
    retriesMax: options.retriesMax ?? 2,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    fetchOptions: options.fetchOptions,
    defaultHeaders: options.defaultHeaders,
    userAgent: nameAgent(),
    beforeRequest: options.beforeRequest,
    afterResponse: options.afterResponse,
    log: makeLog(options.logLevel, options.logger),
    sleep: options.testing?.sleep ?? sleep,
    random: options.testing?.random ?? Math.random,
    now: options.testing?.now ?? Date.now,
  };
}

/** Throws a `SundialError` for a timeout or a number of retries that cannot be. */
export function checkLimits({ timeoutMs, retriesMax }: Pick<RequestOptions, "timeoutMs" | "retriesMax">): void {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) {
    throw new SundialError(`\`timeoutMs\` is ${timeoutMs}. Give more than 0, or \`Infinity\` for no timeout.`);
  }
  if (retriesMax !== undefined && !(Number.isInteger(retriesMax) && retriesMax >= 0)) {
    throw new SundialError(`\`retriesMax\` is ${retriesMax}. Give a whole number from 0 on.`);
  }
}

/** Operations carry `/v1` themselves, and OpenAI's clients are configured with it: both spellings mean the same. */
function cleanBaseURL(text: string): string {
  const baseURL = text.trim();
  if (!/^https?:[^?#]*$/i.test(baseURL) || !URL.canParse(baseURL)) {
    const advice = "Give an absolute one without query and fragment, such as https://api.example.com.";
    throw new SundialError(`\`${redactUrl(baseURL)}\` is not a base URL. ${advice}`);
  }
  // `fetch` refuses such an address, and in other clients it would take the place of the key.
  if (/^https?:\/*[^/]*@/i.test(baseURL))
    throw new SundialError("The base URL has a user name or a password in it. Leave them out: the key says who calls.");
  return baseURL.replace(/\/+$/, "").replace(/\/v1$/, "");
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
