import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { type HostileCall, mebibyte } from "./hostile-call.ts";

const question = () => Buffer.from('{"model":"sundial-1","messages":[{"role":"user","content":"Hi"}]}');
const blank = Buffer.alloc(50 * mebibyte, " ");
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const gzipped = gzipSync(blank);
const bombs = {
  gzip: gzipped,
  "x-gzip": gzipped,
  br: brotliCompressSync(blank, quick),
  deflate: deflateSync(blank),
  "gzip, gzip": gzipSync(gzipped),
  "identity, gzip": gzipped,
} as const;

const packed = Object.entries(bombs).map(([coding, bomb]): HostileCall => {
  const headers = { "content-encoding": coding };
  return { name: `a bomb of ${coding}`, headers, body: () => bomb, answer: "unsupported_media_type" };
});

const bodiesOfNone: readonly HostileCall[] = [
  { name: "a bomb that does not say what it is", body: () => gzipped, answer: "malformed_json" },
  {
    name: "a bomb where no body is taken",
    method: "GET",
    path: "/v1/models",
    headers: { "content-encoding": "gzip" },
    body: () => gzipped,
    answer: "success",
  },
  {
    name: "a body where none is taken",
    method: "GET",
    path: "/v1/models",
    // What fits into the socket at once: a server that answers and closes may break off one who is still sending more.
    body: () => blank.subarray(0, 65_536),
    answer: "success",
  },
];

const targets = [
  { path: `/v1/requests?${"a&".repeat(7_000)}`, answer: "invalid_request" },
  { path: `/v1/requests?${"limit&".repeat(2_500)}`, answer: "invalid_request" },
  { path: `/v1/requests?${"limit=1&".repeat(10_000)}`, answer: "request_headers_too_large" },
  { path: `/v1/models/${"a".repeat(15_000)}`, answer: "model_not_found" },
  { path: `/v1/models/${"a".repeat(20_000)}`, answer: "request_headers_too_large" },
  { path: `/v1/models/${"%2e%2e%2f".repeat(1_000)}`, answer: "model_not_found" },
  { path: `/v1${"/".repeat(5_000)}models`, answer: "route_not_found" },
].map((target): HostileCall => {
  return { name: `${target.path.slice(0, 24)}... of ${target.path.length} characters`, method: "GET", ...target };
});

const repeated = [
  { name: "sundial-version", values: ["2025-11-05", "2026-11-23"], answer: "invalid_version" },
  { name: "sundial-scenario", values: ["refusal", "tool_call"], answer: "invalid_scenario" },
  { name: "sundial-clock", values: ["2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"], answer: "invalid_clock" },
  { name: "idempotency-key", values: ["a", "a"], answer: "success" },
  { name: "content-type", values: ["application/json", "text/plain"], answer: "success" },
  { name: "x-a", values: Array.from({ length: 500 }, () => "b"), answer: "success" },
  { name: "x-a", values: Array.from({ length: 2_500 }, () => "b"), answer: "request_headers_too_large" },
].map(({ name, values, answer }): HostileCall => {
  return { name: `${name}, ${values.length} times`, headers: { [name]: values }, body: question, answer };
});

/** Heads that lie, repeat themselves or do not end. */
export const hostileHeads: readonly HostileCall[] = [...packed, ...bodiesOfNone, ...targets, ...repeated];
