import type { Event } from "../generated/types.gen.ts";
import { SundialError } from "./errors.ts";

/** What is sent to a webhook endpoint. `data` is in the version that the endpoint is sent in. */
export interface WebhookPayload {
  readonly type: Event["type"];
  /** When it happened. */
  readonly timestamp: string;
  readonly data: Event;
}

/** What came was not signed with the secret, or not just now: answer with 400 and use nothing of it. */
export class WebhookVerificationError extends SundialError {
  override readonly name = "WebhookVerificationError";
}

export interface UnwrapWebhookInput {
  /** The body as it came, byte for byte: not parsed and written again. */
  readonly body: string | Uint8Array;
  /** Of a `Request`, or of Node's `IncomingMessage`. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** `whsec_...`, as it was shown when the endpoint was made or its secret rotated. */
  readonly secret: string;
  /** How old, and how far ahead of this clock, an attempt may be. 300 when left out. */
  readonly toleranceSeconds?: number;
  /** In Unix milliseconds. This machine's time when left out. */
  readonly now?: () => number;
}

const signaturesMax = 16;

/**
 * Verifies what was sent to a webhook endpoint (Standard Webhooks) and returns it. Any of several signatures will do, as while a secret is rotated. Throws a
 * `WebhookVerificationError`, and a `SundialError` when the secret is none. The same event can come twice: remember `data.id`.
 */
export async function unwrapWebhook(input: UnwrapWebhookInput): Promise<WebhookPayload> {
  const { toleranceSeconds = 300, now = Date.now } = input;
  const key = await importSecret(input.secret);
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    readHeader(input.headers, name),
  );
  if (!id || !timestamp || !signatures) throw new WebhookVerificationError("a header of the signature is missing");
  // A full stop would let one signature fit another split of id, time and body.
  if (id.includes(".") || !/^\d{1,12}$/.test(timestamp))
    throw new WebhookVerificationError("the id or the time is none");
  if (Math.abs(Number(timestamp) - Math.floor(now() / 1_000)) > toleranceSeconds)
    throw new WebhookVerificationError("it was signed too long ago, or the clocks differ");
  const body = typeof input.body === "string" ? new TextEncoder().encode(input.body) : input.body;
  const signed = concat(new TextEncoder().encode(`${id}.${timestamp}.`), body);
  if (!(await matchesAny(key, signatures, signed))) throw new WebhookVerificationError("no signature fits");
  return JSON.parse(new TextDecoder().decode(body)) as WebhookPayload; // the signature proves who wrote it
}

type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

async function importSecret(secret: string): Promise<SigningKey> {
  const bytes = secret.startsWith("whsec_") ? fromBase64(secret.slice("whsec_".length)) : null;
  if (bytes === null || bytes.length < 24 || bytes.length > 64)
    throw new SundialError("the secret of a webhook endpoint begins with whsec_ and is base64 of 24 to 64 bytes");
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

/** A header that came twice is none: nobody knows which of the two was signed. */
function readHeader(headers: UnwrapWebhookInput["headers"], wanted: string): string | undefined {
  if (headers instanceof Headers) return headers.get(wanted) ?? undefined;
  const found = Object.entries(headers).filter(([name]) => name.toLowerCase() === wanted);
  const [value] = found.flatMap(([, one]) => one ?? []);
  return found.flatMap(([, one]) => one ?? []).length === 1 ? value : undefined;
}

async function matchesAny(key: SigningKey, list: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  for (const entry of list.split(" ").slice(0, signaturesMax)) {
    const signature = entry.startsWith("v1,") ? fromBase64(entry.slice("v1,".length)) : null;
    // Compares in constant time.
    if (signature && (await crypto.subtle.verify("HMAC", key, signature, signed))) return true;
  }
  return false;
}

/** Null for what is not base64 as anybody would write these bytes (RFC 4648, section 3.5). */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
