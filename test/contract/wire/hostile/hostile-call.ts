import { Readable } from "node:stream";
import { Pool } from "undici";

/** A request that a well-meant client would not send, and what must become of it. */
export interface HostileCall {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: () => Uint8Array | Generator<Uint8Array>;
  /** Success, or the code of the refusal. */
  readonly answer: string;
}

export const mebibyte = 1024 * 1024;

export interface HostileAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly code: string;
}

/** Sends each call on a connection of its own: a server may close one whose body it did not read. */
export function createHostileClient(url: string, key: string) {
  const pool = new Pool(url, { connections: 8, headersTimeout: 60_000, bodyTimeout: 60_000 });
  return {
    async send({
      method = "POST",
      path = "/v1/chat/completions",
      headers,
      body,
    }: Omit<HostileCall, "name" | "answer">) {
      const response = await pool.request({
        method: method as "POST", // undici's type lists the methods one by one
        path,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
        body: toBody(body?.()),
        reset: true,
      });
      const text = await response.body.text();
      const status = response.statusCode;
      const code: string = status < 400 ? "success" : JSON.parse(text).code;
      const lines = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
      return { status, headers: new Headers(lines), text, code } satisfies HostileAnswer;
    },
    close: () => pool.close(),
  };
}

/** What comes in pieces has no length that could be announced. */
function toBody(body: ReturnType<NonNullable<HostileCall["body"]>> | undefined) {
  if (body === undefined || body instanceof Uint8Array) return body ?? null;
  return Readable.from(body);
}
