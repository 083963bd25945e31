import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listErrors } from "@sundial/errors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../../harness/fake-upstream.ts";
import { askForCode, operationFor } from "./exchanges/ask-for-code.ts";
import type { Exchange } from "./exchanges/exchange.ts";
import { makePlainCall } from "./exchanges/make-plain-call.ts";
import { plainCalls } from "./exchanges/plain-calls.ts";
import { provocations } from "./exchanges/provoke-code.ts";

const folder = join(import.meta.dirname, "../../../docs-site/src/recorded");
const isRecording = process.env.EXCHANGES === "record";
const codes = listErrors().map(({ code }) => code);
const fileOf = (code: string) => `${code}.gen.json`;

let upstream: FakeUpstream;
let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({
    PORTAL_URL: "https://portal.example.com",
    API_URL: "https://api.example.com",
    UPSTREAM_BASE_URL: upstream.url,
  });
  organization = await api.createOrganization();
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});

async function record(code: string): Promise<Exchange> {
  const provoke = provocations[code];
  if (provoke) return provoke({ api, organization, upstream });
  const plain = plainCalls[code];
  if (plain) return makePlainCall(api, plain);
  const operationId = operationFor(code);
  if (!operationId) throw new Error(`no operation declares ${code}: say in exchanges/provoke-code.ts how to meet it`);
  return askForCode(api, operationId, code);
}

describe("the exchange that the page of a code shows", () => {
  it.each(codes)("%s", async (code) => {
    const exchange = await record(code);
    const text = `${JSON.stringify(exchange, null, 2)}\n`;
    const path = join(folder, fileOf(code));
    if (isRecording) writeFileSync(path, text);
    expect(existsSync(path) ? readFileSync(path, "utf8") : "not recorded: CONTRIBUTING.md says how").toBe(text);
    expect(JSON.parse(exchange.response.body).code).toBe(code);
    expect(exchange.response.status).toBe(listErrors().find((one) => one.code === code)?.status);
    expect(text).not.toMatch(/sdl_(test|live)_[0-9A-Za-z]{36}|127\.0\.0\.1|localhost/);
  });

  it("is there for every code, and for nothing else", () => {
    const stale = readdirSync(folder).filter((file) => !codes.map(fileOf).includes(file));
    if (isRecording) for (const file of stale) rmSync(join(folder, file));
    expect(readdirSync(folder).sort()).toEqual(codes.map(fileOf).sort());
    console.log(`exchanges: ${codes.length} codes ${isRecording ? "recorded" : "answered as recorded"}`);
  });
});
