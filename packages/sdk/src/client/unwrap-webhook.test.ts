import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { SundialError } from "./errors.ts";
import { unwrapWebhook, WebhookVerificationError } from "./unwrap-webhook.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const otherSecret = `whsec_${btoa("another secret of 32 bytes, or so")}`;
const at = 1_614_265_330_000;
const id = "evt_01m844dzg00wf3ak33fa8thfyp";
const body = JSON.stringify({
  type: "invoice.paid",
  timestamp: "2021-02-25T15:02:10.000Z",
  data: { id, subject_id: "bill_1" },
});

/** What the reference library signs. */
function signedHeaders(secrets: readonly string[] = [secret], atMs = at): Record<string, string> {
  const signature = secrets.map((one) => new Webhook(one).sign(id, new Date(atMs), body)).join(" ");
  return { "webhook-id": id, "webhook-timestamp": `${atMs / 1_000}`, "webhook-signature": signature };
}

const unwrap = (
  headers: Parameters<typeof unwrapWebhook>[0]["headers"],
  members: { body?: string | Uint8Array; secret?: string; now?: number } = {},
) => unwrapWebhook({ body, secret, headers, ...members, now: () => members.now ?? at });

const isAccepted = (...input: Parameters<typeof unwrap>) =>
  unwrap(...input).then(
    () => true,
    (error: unknown) => {
      if (error instanceof WebhookVerificationError) return false;
      throw error;
    },
  );

describe("unwrapWebhook", () => {
  it("takes the vector of Standard Webhooks", async () => {
    const vector = {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    };
    expect(await unwrap(vector, { body: '{"test": 2432232314}' })).toEqual({ test: 2_432_232_314 });
  });

  it("takes what the reference library signs: of text and bytes, with headers of the web and of Node", async () => {
    const headers = signedHeaders();
    const parsed = JSON.parse(body);
    expect(await unwrap(headers)).toEqual(parsed);
    expect(await unwrap(new Headers(headers), { body: new TextEncoder().encode(body) })).toEqual(parsed);
    const loud = Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]);
    expect(await unwrap(Object.fromEntries(loud))).toEqual(parsed);
  });

  it("takes either secret while both sign, and the new one alone afterwards", async () => {
    const overlap = signedHeaders([otherSecret, secret]);
    expect(await isAccepted(overlap)).toBe(true);
    expect(await isAccepted(overlap, { secret: otherSecret })).toBe(true);
    expect(await isAccepted(signedHeaders([otherSecret]))).toBe(false);
  });

  it.each([
    [-300, true],
    [300, true],
    [-301, false],
    [301, false],
  ])("%s seconds off: %s", async (seconds, expected) => {
    expect(await isAccepted(signedHeaders(), { now: at + seconds * 1_000 })).toBe(expected);
  });

  it.each([
    "",
    "whsec_",
    "whsec_c2hvcnQ=",
    `sk_${secret}`,
    secret.slice("whsec_".length),
    `whsec_${btoa("x".repeat(65))}`,
  ])("a secret that is none is the reader's own mistake: %s", async (wrong) => {
    const error = await unwrap(signedHeaders(), { secret: wrong }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(SundialError);
    expect(error).not.toBeInstanceOf(WebhookVerificationError);
  });

  it("accepts nothing that was changed: bytes of the body, headers that are missing, doubled or altered, base64 otherwise written", async () => {
    const headers = signedHeaders();
    const signature = headers["webhook-signature"] ?? "";
    const bytes = new TextEncoder().encode(body);
    const flipped = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })).map(([place, bits]) => {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ bits;
      return { headers, body: changed };
    });
    const cut = fc.nat(bytes.length - 1).map((length) => ({ headers, body: bytes.slice(0, length) }));
    const names = fc.constantFrom(...Object.keys(headers));
    const altered = fc
      .tuple(names, fc.nat(200), fc.constantFrom(..."0aA9+/=., v1\u00e9"), fc.boolean())
      .map(([name, place, char, isInserted]) => {
        const value = headers[name] ?? "";
        const index = place % (value.length + 1);
        return {
          headers: { ...headers, [name]: value.slice(0, index) + char + value.slice(index + (isInserted ? 0 : 1)) },
          body: bytes,
        };
      })
      // A space before or after separates nothing new.
      .filter((one) =>
        Object.entries(one.headers).some(([name, value]) => !value.split(" ").includes(headers[name] ?? "")),
      );
    const missing = fc
      .tuple(names, fc.constantFrom(undefined, "", []))
      .map(([name, value]) => ({ headers: { ...headers, [name]: value }, body: bytes }));
    const doubled = names.map((name) => ({
      headers: { ...headers, [name]: [headers[name] ?? "", headers[name] ?? ""] },
      body: bytes,
    }));
    const rewritten = fc
      .constantFrom(
        signature.replace("=", ""),
        `${signature}=`,
        signature.replaceAll("+", "-").replaceAll("/", "_"),
        signature.replace("v1,", "v2,"),
        signature.replace("v1,", "v1a,"),
        signature.slice(3),
      )
      .filter((one) => one !== signature)
      .map((value) => ({ headers: { ...headers, "webhook-signature": value }, body: bytes }));
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(flipped, cut, altered, missing, doubled, rewritten), async (input) => {
        tried++;
        expect(await isAccepted(input.headers, { body: input.body })).toBe(false);
      }),
      { numRuns: 10_000 },
    );
    expect(tried).toBeGreaterThanOrEqual(10_000);
  });
});
