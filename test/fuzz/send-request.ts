import { Pool } from "undici";
import type { World } from "./create-world.ts";
import { type FuzzRequest, targetOf } from "./fuzz-request.ts";

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body when it says that it is JSON, else undefined. */
  readonly json: unknown;
}

export interface Sender {
  send(request: FuzzRequest, world: World): Promise<FuzzAnswer>;
  close(): Promise<void>;
}

/** How long an answer may take: a hang is an error too. */
const timeoutMs = 15_000;

/** Sends requests to one server, or to its replica that has no provider, over connections that are kept. */
export function createSender(urls: { readonly withProvider: string; readonly withoutProvider: string }): Sender {
  const options = { connections: 16, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
  const [pool, without] = [new Pool(urls.withProvider, options), new Pool(urls.withoutProvider, options)];
  return {
    async send(request, world) {
      const key = world.keys[request.caller];
      const response = await (request.caller === "liveKeyWithoutProvider" ? without : pool).request({
        method: request.method as "GET", // the methods of the contract, which undici lists one by one
        path: targetOf(request, world.ids),
        headers: { ...request.headers, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
        body: request.body,
      });
      const text = await response.body.text();
      const headers = new Headers(
        Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]),
      );
      return { status: response.statusCode, headers, text, json: readJson(headers, text) };
    },
    async close() {
      await Promise.all([pool.close(), without.close()]);
    },
  };
}

function readJson(headers: Headers, text: string): unknown {
  if (text === "" || !/json/.test(headers.get("content-type") ?? "")) return undefined;
  return JSON.parse(text);
}
