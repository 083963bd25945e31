import { inspect } from "node:util";
import { Sundial } from "@sundial/sdk";
import fc from "fast-check";
import OpenAI from "openai";
import { describe, expect, it } from "vitest";
import { listErrorCodes } from "./error-registry.ts";
import { findPastedError, type PastedError } from "./find-pasted-error.ts";

const known = listErrorCodes();
const id = "req_01m844dzg00wf3ak33fa8thfyp";
const find = (text: string) => findPastedError(text, known);
const nothing: PastedError = { requestId: null, codes: [], status: null, hasSecret: false };

const anyCode = fc.constantFrom(...known);
const anyId = fc
  .string({ unit: fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"), minLength: 26, maxLength: 26 })
  .map((digits) => `req_${digits}`);
/** What stands around an error in a log: no names of codes, no statuses. */
const noise = fc.string({ unit: fc.constantFrom(..."abc XYZ\n\t{}[]<>|,;.") });

/** What a client throws at this answer. */
async function thrownBy(call: (fetch: () => Promise<Response>) => Promise<unknown>, body: unknown, status: number) {
  const headers = { "content-type": "application/problem+json", "request-id": id, "x-request-id": id };
  const answer = async () => new Response(JSON.stringify(body), { status, headers });
  return await call(answer).catch((error: unknown) => error);
}
const withSundial = (fetch: () => Promise<Response>) =>
  new Sundial({ apiKey: "x", baseURL: "http://api.invalid", retriesMax: 0, fetch }).models.list();
const withOpenAi = (fetch: () => Promise<Response>) =>
  new OpenAI({ apiKey: "x", baseURL: "http://api.invalid/v1", maxRetries: 0, fetch }).models.list();

describe("a pasted error", () => {
  it.each<[string, Partial<PastedError>]>([
    [`  ${id}\n`, { requestId: id }],
    [`request_id=${id} took=3`, { requestId: id }],
    ["rate_limit_exceeded", { codes: ["rate_limit_exceeded"] }],
    ["not_found", { codes: ["resource_not_found"] }],
    ["https://portal.example.com/errors/not_found#fix-1", { codes: ["resource_not_found"] }],
    ['{"error":{"message":"x","type":"t","param":null,"code":"malformed_json"}}', { codes: ["malformed_json"] }],
    ['level=error body="{\\"code\\":\\"malformed_json\\"}"', { codes: ["malformed_json"] }],
    [
      `openai.RateLimitError: Error code: 429 - {'title': 'x', 'status': 429, 'code': 'rate_limit_exceeded', 'request_id': '${id}'}`,
      { codes: ["rate_limit_exceeded"], status: 429, requestId: id },
    ],
    ["openai.NotFoundError: Error code: 404 - <html>", { status: 404 }],
    ["HTTP/1.1 429 Too Many Requests", { status: 429 }],
    ["< HTTP/2 503 \r\n< date: x", { status: 503 }],
    ["429", { status: 429 }],
    ["409 Conflict", { status: 409 }],
    ["status code: 422", { status: 422 }],
    ["Uncaught RateLimitError", { status: 429 }],
    ["BadGatewayError: unknown (502): Something between here and the API answered 502", { status: 502 }],
    ["HTTP/1.1 200 OK", {}],
    ["it does not work", {}],
    ["port 4290, 14:29:500", {}],
    ["", {}],
    ["rate_limit_exceeded_twice", {}],
  ])("%s", (text, expected) => {
    expect(find(text)).toEqual({ ...nothing, ...expected });
  });

  it("is the code that is named as one, not one that its text speaks of", () => {
    expect(find('{"code":"api_key_required","detail":"not `person_token_required`"}').codes).toEqual([
      "api_key_required",
    ]);
  });

  it("can be several", () => {
    expect(find('{"code":"malformed_json"}\n{"code":"not_found"}\n{"code":"malformed_json"}').codes).toEqual([
      "malformed_json",
      "resource_not_found",
    ]);
  });

  it.each(known.map((entry) => [entry.code, entry] as const))(
    "is found in what clients say of %s",
    async (_, entry) => {
      const { code, status, example } = entry;
      for (const client of [withSundial, withOpenAi]) {
        const error = await thrownBy(client, example, status);
        expect(find(inspect(error))).toMatchObject({ codes: [code], status, requestId: id });
      }
    },
  );

  it("is found by what OpenAI's client says in one line, which names no code", async () => {
    const found = await Promise.all(
      known.map(async ({ code, status, example }) => {
        const { codes } = find(String(await thrownBy(withOpenAi, example, status)));
        return codes.length === 1 && codes[0] === code ? [] : [`${code}: ${codes.join(", ")}`];
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it("is found in anything that stands around it", () => {
    fc.assert(
      fc.property(anyCode, anyId, noise, noise, fc.constantFrom(0, 2), (entry, requestId, before, after, indent) => {
        const body = JSON.stringify({ ...Object(entry.example), request_id: requestId }, null, indent);
        expect(find(`${before} ${body} ${after}`)).toMatchObject({ codes: [entry.code], requestId });
      }),
    );
  });

  it("holds nothing that was not known before, whatever the text", () => {
    const names = new Set(known.map(({ code }) => code));
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 500 }),
      fc
        .array(fc.constantFrom("code", ":", '"', "'", "\\", "req_", "HTTP/", "(429): ", "{", "not_found", " "), {
          maxLength: 200,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { codes, requestId, status } = find(text);
        for (const code of codes) expect(names).toContain(code);
        if (requestId !== null) expect(requestId).toMatch(/^req_[0-9a-z]{26}$/);
        if (status !== null) expect(String(status)).toMatch(/^[45]\d\d$/);
      }),
    );
  });

  it("is read quickly, however long the text", () => {
    for (const piece of ["The ", "code:'", "/errors/a", "a_b ", "\\\\", "HTTP/1.1 ", "eyJ", "req_"]) {
      const started = performance.now();
      find(piece.repeat(50_000));
      expect(performance.now() - started, piece).toBeLessThan(2_000);
    }
  });
});

describe("a secret in the text", () => {
  const letters = fc.constantFrom(..."abcXYZ019");
  const tokens = [
    fc.string({ unit: letters, minLength: 36, maxLength: 36 }).map((rest) => `sdl_live_${rest}`),
    fc.string({ unit: letters, minLength: 36, maxLength: 36 }).map((rest) => `sdl_test_${rest}`),
    fc.string({ unit: letters, minLength: 20, maxLength: 60 }).map((rest) => `sk-${rest}`),
    fc.string({ unit: letters, minLength: 10, maxLength: 60 }).map((rest) => `eyJ${rest}.eyJ${rest}.${rest}`),
  ];

  it("is noticed wherever it stands, and never given back", () => {
    fc.assert(
      fc.property(fc.oneof(...tokens), noise, noise, (token, before, after) => {
        const found = find(`${before}\nAuthorization: Bearer ${token}\n${after}`);
        expect(found.hasSecret).toBe(true);
        expect(JSON.stringify(found)).not.toContain(token);
      }),
    );
  });

  it.each(["sdl_test_…wxyz", "$SUNDIAL_API_KEY", "task-management-of-things-to-do"])("is not %s", (text) => {
    expect(find(text).hasSecret).toBe(false);
  });
});
