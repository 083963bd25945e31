import { describeFailure, type Opened, openSafely } from "@sundial/network";
import type { CheckNetwork } from "./network/check-network.ts";
import { decodeBody } from "./network/decode-body.ts";
import type { Outcome } from "./network/outcome.ts";
import { BodyTooBig, readBounded } from "./network/read-bounded.ts";

const redirectsMax = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Reads an address that a stranger wrote. Only public addresses are connected to, also after redirects; time and bytes are bounded. Never throws:
 * whatever happens is an outcome.
 */
export async function safeRequest(
  network: CheckNetwork,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const signal = AbortSignal.timeout(network.timeoutMs);
  let next = address;
  for (let hop = 0; hop <= redirectsMax; hop++) {
    const outcome = await openSafely(network, next, { method: "GET", headers, body: null, signal });
    if (outcome.kind === "refused" && hop > 0)
      return { kind: "refused", reason: `redirects to ${next.slice(0, 200)}, which ${outcome.reason}` };
    if (outcome.kind !== "opened") return outcome;
    const { opened, url } = outcome;
    const location = redirects.has(opened.status) ? opened.headers.get("location") : null;
    if (location === null) return readAnswer(network, opened, url);
    await opened.close();
    if (!URL.canParse(location, url.href))
      return { kind: "refused", reason: "redirects to something that is no address" };
    next = new URL(location, url).href;
  }
  return { kind: "refused", reason: `redirects more than ${redirectsMax} times` };
}

async function readAnswer({ bytesMax }: CheckNetwork, opened: Opened, url: URL): Promise<Outcome> {
  try {
    const chunks = await Array.fromAsync(readBounded(opened.body, bytesMax));
    const { status, headers, protocol } = opened;
    const body = await decodeBody(Buffer.concat(chunks), headers.get("content-encoding"), bytesMax);
    if (body === null) return { kind: "silent", reason: "answers in an encoding that nobody asked for" };
    if ("kind" in body) return body;
    return { kind: "answered", status, headers, body, url: url.href, protocol };
  } catch (error) {
    return error instanceof BodyTooBig ? { kind: "too_big", reason: error.message } : describeFailure(error);
  } finally {
    await opened.close();
  }
}
