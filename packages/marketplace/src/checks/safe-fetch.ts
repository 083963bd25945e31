import { Readable } from "node:stream";
import { type Insecure, openSafely, type Refused, type Silent } from "@sundial/network";
import type { CheckNetwork } from "./network/check-network.ts";
import type { TooBig } from "./network/outcome.ts";
import { BodyTooBig, readBounded } from "./network/read-bounded.ts";

/** What a client that takes its own `fetch` could not do, and why, because such a client only throws. */
export interface SafeFetch {
  readonly fetch: (address: string | URL, init?: RequestInit) => Promise<Response>;
  /** The first request that failed, if one did. */
  failure(): Failure | null;
  /** Aborts with the time that is given, and as soon as something failed. */
  readonly signal: AbortSignal;
}

type Failure = Refused | Insecure | Silent | TooBig;

/**
 * A `fetch` under the rules of `safeRequest`, for one session that ends in time, or with the first failure. It follows no redirect, sends text only, and opens no
 * standing stream: a GET is answered with 405, as a server may that offers none (MCP, streamable HTTP).
 */
export function safeFetch(network: CheckNetwork): SafeFetch {
  let failed: Failure | null = null;
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(network.timeoutMs)]);
  const fail = (failure: Failure) => {
    failed ??= failure;
    ending.abort();
  };
  return {
    failure: () => failed,
    signal,
    async fetch(address, init = {}) {
      const method = init.method ?? "GET";
      if (method !== "POST" && method !== "DELETE") return new Response(null, { status: 405 });
      const outcome = await openSafely(network, `${address}`, {
        method,
        headers: Object.fromEntries(new Headers(init.headers)),
        body: typeof init.body === "string" ? init.body : null,
        signal: init.signal ? AbortSignal.any([signal, init.signal]) : signal,
      });
      if (outcome.kind !== "opened") {
        fail(outcome);
        throw new TypeError(outcome.reason);
      }
      const { status, headers, body, close } = outcome.opened;
      if (status >= 300 && status < 400)
        fail({ kind: "refused", reason: `redirects to ${headers.get("location")?.slice(0, 200) ?? "nowhere"}` });
      const read = async function* () {
        try {
          yield* readBounded(body, network.bytesMax);
        } catch (error) {
          if (error instanceof BodyTooBig) fail({ kind: "too_big", reason: error.message });
          throw error;
        } finally {
          await close();
        }
      };
      if (hasNoBody(status)) {
        await close();
        return new Response(null, { status, headers });
      }
      // The stream of Node and that of the web types differ in declarations only.
      return new Response(Readable.toWeb(Readable.from(read())) as ReadableStream, { status, headers });
    },
  };
}

/** A `Response` of these may have none (Fetch, null body status). */
function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304 || status < 200;
}
