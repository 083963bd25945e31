import { type HostileCall, mebibyte } from "./hostile-call.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
/** A chat call with more members. */
const chat = (members: string) => `{"model":"sundial-1","messages":[{"role":"user","content":"Hi"}],${members}}`;
const said = (content: string) => `{"model":"sundial-1","messages":[{"role":"user","content":"${content}"}]}`;
const saidBytes = (...content: readonly number[]) =>
  Buffer.concat([bytes(said("a").slice(0, -4)), Buffer.from(content), bytes('"}]}')]);
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const nestedSchema = (depth: number) => `${'{"type":"array","items":'.repeat(depth)}{}${"}".repeat(depth)}`;
const many = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at)).join();

function* inPieces(text: string): Generator<Uint8Array> {
  for (let at = 0; at < text.length; at += 64 * 1024) yield bytes(text.slice(at, at + 64 * 1024));
}

const deep = [10_000, 1_000_000].flatMap((depth): HostileCall[] => {
  const body = chat(`"extra":${nested(depth)}`);
  return [
    { name: `a member ${depth} deep`, body: () => bytes(body), answer: "invalid_request" },
    { name: `a member ${depth} deep, in pieces`, body: () => inPieces(body), answer: "invalid_request" },
  ];
});

const schemas: readonly HostileCall[] = [
  `"response_format":{"type":"json_schema","json_schema":{"name":"a","schema":${nestedSchema(10_000)}}}`,
  `"tool_choice":"required","tools":[{"type":"function","function":{"name":"a","parameters":${nestedSchema(10_000)}}}]`,
].map((members) => ({
  name: `a schema 10,000 deep in ${members.slice(0, 16)}`,
  body: () => bytes(chat(members)),
  answer: "invalid_request",
}));

const numbers: readonly HostileCall[] = [
  ...["temperature", "max_completion_tokens", "seed", "n"].flatMap((name) =>
    ["1e400", "9".repeat(60), "9007199254740993"].map((number) => ({
      name: `${name} of ${number.slice(0, 20)}`,
      body: () => bytes(chat(`"${name}":${number}`)),
      answer: "invalid_request",
    })),
  ),
  { name: "numbers of -0", body: () => bytes(chat('"temperature":-0,"seed":-0')), answer: "success" },
  { name: "a number of 1e400 that is only passed on", body: () => bytes(chat('"extra":1e400')), answer: "success" },
];

const names: readonly HostileCall[] = [
  {
    name: "a member named twice: the last one counts",
    body: () => bytes(chat('"n":0,"n":2')),
    answer: "success",
  },
  {
    name: "a wrong member named twice: the last one counts",
    body: () => bytes(chat('"n":2,"n":0')),
    answer: "invalid_request",
  },
  {
    name: "members with the names of every object",
    body: () => bytes(chat('"__proto__":{"n":0},"constructor":{"prototype":{"n":0}},"toString":1')),
    answer: "success",
  },
  {
    name: "the names of every object where any name is free",
    body: () => bytes(chat('"metadata":{"__proto__":"a","constructor":"b"},"logit_bias":{"__proto__":1}')),
    answer: "success",
  },
  {
    name: "the names of every object in a closed body",
    path: "/v1/api_keys",
    body: () => bytes('{"name":"A","constructor":{"prototype":{}}}'),
    answer: "invalid_request",
  },
];

const texts: readonly HostileCall[] = [
  { name: "a NUL between tokens", body: () => bytes(chat("\u0000")), answer: "malformed_json" },
  { name: "a NUL in a text", body: () => bytes(said("a\u0000b")), answer: "malformed_json" },
  { name: "an escaped NUL where nothing is stored", body: () => bytes(said("a\\u0000b")), answer: "success" },
  { name: "half of a surrogate pair, escaped", body: () => bytes(said("a\\ud800b")), answer: "success" },
  { name: "bytes that are no UTF-8", body: () => saidBytes(0xff, 0xfe), answer: "malformed_json" },
  { name: "a character that is cut off", body: () => saidBytes(0xe2, 0x82), answer: "malformed_json" },
  { name: "an overlong character", body: () => saidBytes(0xc0, 0xaf), answer: "malformed_json" },
  { name: "half of a surrogate pair", body: () => saidBytes(0xed, 0xa0, 0x80), answer: "malformed_json" },
  { name: "Latin-1", body: () => bytes(said("caf\u00e9"), "latin1"), answer: "malformed_json" },
  { name: "UTF-16", body: () => bytes(said("Hi"), "utf16le"), answer: "malformed_json" },
  { name: "UTF-16 with a mark", body: () => bytes(`\ufeff${said("Hi")}`, "utf16le"), answer: "malformed_json" },
  { name: "UTF-8 with a mark", body: () => bytes(`\ufeff${said("Hi")}`), answer: "success" },
  ...["iso-8859-1", "utf-16le", "utf8"].map((charset) => ({
    name: `the charset ${charset}`,
    headers: { "content-type": `application/json; charset=${charset}` },
    body: () => bytes(said("Hi")),
    answer: "unsupported_media_type",
  })),
];

const lengths: readonly HostileCall[] = [
  // Not much more than is taken: a client that goes on writing when it is refused may not read why.
  { name: "20.1 MiB in pieces", body: () => inPieces("a".repeat(20.1 * mebibyte)), answer: "body_too_large" },
  { name: "a text of 15 MiB", body: () => bytes(said("a".repeat(15 * mebibyte))), answer: "context_length_exceeded" },
  { name: "5 MiB of spaces", body: () => bytes(said(" ".repeat(5 * mebibyte))), answer: "success" },
  {
    name: "a model's name of 15 MiB",
    body: () => bytes(`{"model":"${"a".repeat(15 * mebibyte)}","messages":[{"role":"user","content":"Hi"}]}`),
    answer: "invalid_request",
  },
  {
    name: "100,000 messages",
    body: () => bytes(`{"model":"sundial-1","messages":[${many(100_000, () => '{"role":"user","content":"Hi"}')}]}`),
    answer: "context_length_exceeded",
  },
  {
    name: "100,000 members",
    body: () => bytes(chat(many(100_000, (at) => `"a${at}":1`))),
    answer: "success",
  },
  {
    name: "20,000 members of a closed body",
    path: "/v1/api_keys",
    body: () => bytes(`{"name":"A",${many(20_000, (at) => `"a${at}":1`)}}`),
    answer: "invalid_request",
  },
  {
    name: "50,000 scopes",
    path: "/v1/api_keys",
    body: () => bytes(`{"name":"A","scopes":[${many(50_000, () => '"a"')}]}`),
    answer: "invalid_request",
  },
  {
    name: "100,000 texts to embed",
    path: "/v1/embeddings",
    body: () => bytes(`{"model":"sundial-embed-1","input":[${many(100_000, () => '"a"')}]}`),
    answer: "invalid_request",
  },
];

/** Of these, what is passed on to a provider untouched. */
export const bodiesPassedOn: readonly HostileCall[] = [...deep, ...schemas, ...names.slice(0, 4), ...texts];

/** Bodies with everything that a parser can be given. */
export const hostileBodies: readonly HostileCall[] = [...deep, ...schemas, ...numbers, ...names, ...texts, ...lengths];
