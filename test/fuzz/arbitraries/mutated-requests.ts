import fc from "fast-check";
import type { FuzzRequest } from "../fuzz-request.ts";
import type { DatedContract, FuzzedOperation } from "../read-contract.ts";
import { generatedRequests } from "./generated-requests.ts";
import { wrongHeader } from "./headers.ts";
import { mutation } from "./mutate-value.ts";
import { hostileText, hostileValue } from "./values.ts";

type Mutate = (request: FuzzRequest) => FuzzRequest;

const ofBody = mutation.map(
  (mutate): Mutate =>
    (request) => {
      if (request.body === null) return request;
      return { ...request, body: JSON.stringify(mutate(JSON.parse(request.body))) ?? "" };
    },
);

const ofText = fc
  .constantFrom<(text: string) => string>(
    (text) => text.slice(0, -1),
    (text) => text.slice(0, Math.floor(text.length / 2)),
    (text) => `${text}${text}`,
    (text) => `[${text}]`,
    (text) => `\ufeff${text}`,
    (text) => text.replace("{", '{"name":1,"name":2,"model":"a",'),
    (text) => text.replace(/\d+/, "1e400"),
    (text) => text.replace(/:("[^"]*"|\d+)/, ":123456789012345678901234567890"),
    (text) => text.replaceAll('"', "'"),
    (text) => text.replace(":", ":NaN,"),
    () => "",
    () => "null",
    () => "\u0000",
  )
  .map(
    (rewrite): Mutate =>
      (request) =>
        request.body === null ? request : { ...request, body: rewrite(request.body) },
  );

const withBody = hostileValue.map(
  (value): Mutate =>
    (request) => ({ ...request, body: JSON.stringify(value) }),
);

const ofHeader = wrongHeader.map(
  (header): Mutate =>
    (request) => ({ ...request, headers: { ...request.headers, ...header } }),
);

const ofParams = hostileText.map(
  (text): Mutate =>
    (request) => ({
      ...request,
      params: Object.fromEntries(Object.keys(request.params).map((name) => [name, text])),
    }),
);

const ofQuery = fc
  .tuple(
    fc.constantFrom("replace", "repeat", "add"),
    fc.constantFrom("limit", "after", "start", "colour", "__proto__", "limit[]", ""),
    hostileText,
  )
  .map(
    ([how, name, value]): Mutate =>
      (request) => {
        const [first, ...others] = request.query;
        if (how === "replace" && first) return { ...request, query: [[first[0], value], ...others] };
        if (how === "repeat" && first) return { ...request, query: [first, ...request.query, [first[0], value]] };
        return { ...request, query: [...request.query, [name, value]] };
      },
  );

/** Requests that began as good ones and were damaged in one to three places; the text of a body at last, since it is then no JSON to damage. */
export function mutatedRequests(contract: DatedContract, operation: FuzzedOperation): fc.Arbitrary<FuzzRequest> {
  const inBody = operation.body ? [ofBody, ofBody, ofBody] : [withBody];
  const inPath = operation.path.includes("{") ? [ofParams] : [];
  const damages = fc.array(fc.oneof(ofHeader, ofQuery, ...inBody, ...inPath), { minLength: 1, maxLength: 3 });
  const last = operation.body ? fc.option(ofText, { nil: undefined, freq: 4 }) : fc.constant(undefined);
  return fc
    .tuple(generatedRequests(contract, operation), damages, last)
    .map(([request, changes, rewrite]) =>
      [...changes, ...(rewrite ? [rewrite] : [])].reduce((changed, change) => change(changed), request),
    );
}
