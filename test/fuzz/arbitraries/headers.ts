import { listErrors } from "@sundial/errors";
import { scenarios } from "@sundial/sandbox";
import { versions } from "@sundial/versions";
import fc from "fast-check";
import { hostileText } from "./values.ts";

type Headers = Readonly<Record<string, string>>;

const dates = versions.map(({ date }) => date);
const codes = listErrors().map(({ code }) => code);
/** Waits and long answers would only cost time; each is tested elsewhere. */
const quick = scenarios.filter(({ name }) => name !== "slow_first_token" && name !== "long_output");

const none = fc.constant<Headers>({});
const scenario = fc.oneof(
  fc.constantFrom(...quick.map(({ example }) => example)),
  fc.constantFrom("slow_first_token;ms=5", "long_output;tokens=50", "cut_stream;after=0", "malformed_chunk;after=1"),
  fc.constantFrom(...codes),
  fc.constantFrom(...codes).map((code) => `slow_first_token;ms=1, error;code=${code};retry_after=9`),
);

/** Headers that a document allows, for a request of that version. */
export function headersFor(date: string, of: { isWrite: boolean; hasBody: boolean }): fc.Arbitrary<Headers> {
  const keys = fc.oneof(fc.uuid(), fc.constantFrom("again", '"quoted"', "x".repeat(255)));
  const chosen = fc.tuple(
    versionHeaders(date),
    sometimes("sundial-scenario", scenario, 6),
    of.isWrite ? sometimes("idempotency-key", keys, 2) : none,
  );
  const type: Headers = of.hasBody ? { "content-type": "application/json" } : {};
  return chosen.map(([version, asked, idempotency]) => ({ ...type, ...version, ...asked, ...idempotency }));
}

/** The newest version may be left out. The first one has ended; its callers of test mode are answered as of a day before. */
function versionHeaders(date: string): fc.Arbitrary<Headers> {
  const named: Headers = { "sundial-version": date };
  if (date === dates.at(-1)) return fc.constantFrom({}, named);
  return fc.constant(date === dates[0] ? { ...named, "sundial-clock": "2026-01-01T00:00:00Z" } : named);
}

function sometimes(name: string, value: fc.Arbitrary<string>, notWeight: number): fc.Arbitrary<Headers> {
  return fc.oneof(
    { weight: notWeight, arbitrary: none },
    { weight: 1, arbitrary: value.map((text) => ({ [name]: text })) },
  );
}

/** What a header can carry: Node's client refuses to send anything else. */
const sendable = hostileText.filter((value) => /^[\x20-\x7e\x80-\xff]{0,2000}$/.test(value));

function valuesOf(...known: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...known), sendable);
}

const wrongHeaders: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "sundial-version": valuesOf(...dates, "2025-08-01", "2020-01-01", "2999-01-01", "2026-02-30", "latest"),
  "sundial-clock": valuesOf(
    "2026-11-23T00:00:00Z",
    "2030-01-01t00:00:00+01:00",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "2026-11-23",
    "now",
  ),
  "sundial-scenario": fc.oneof(
    scenario,
    valuesOf(
      "refusal, refusal",
      "error",
      "error;code=nothing",
      "long_output;tokens=0",
      "cut_stream;after=-1",
      ";",
      "refusal;",
    ),
  ),
  "idempotency-key": valuesOf("again", '"', '""', "x".repeat(256), "schl\u00fcssel"),
  "content-type": valuesOf(
    "application/json; charset=utf-8",
    "application/json; charset=latin1",
    "text/plain",
    "application/xml",
    "multipart/form-data",
  ),
  "content-encoding": valuesOf("identity", "gzip", "br", "gzip, gzip"),
  accept: valuesOf("text/event-stream", "application/xml", "*/*;q=0"),
  "accept-encoding": valuesOf("gzip", "br;q=1.0, *;q=0", "identity;q=0"),
  origin: valuesOf("https://shop.example", "null"),
  traceparent: valuesOf("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
  "if-none-match": valuesOf("*", '"x"', 'W/"'),
  range: valuesOf("bytes=0-1"),
  cookie: valuesOf("better-auth.session_token=x"),
  "x-forwarded-for": valuesOf("127.0.0.1", "not an address"),
  "x-http-method-override": valuesOf("DELETE"),
  "user-agent": valuesOf("x".repeat(1_000)),
  "openai-organization": valuesOf("org_x"),
};

/** One header that should not be there, or not like this. */
export const wrongHeader: fc.Arbitrary<Headers> = fc
  .constantFrom(...Object.keys(wrongHeaders))
  .chain((name) => (wrongHeaders[name] ?? sendable).map((value) => ({ [name]: value })));
