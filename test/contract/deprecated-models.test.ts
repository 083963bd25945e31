import { readFileSync, rmSync } from "node:fs";
import { deprecationsOfModels, loadCatalogue } from "@sundial/models";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { writeCatalogue } from "../harness/write-catalogue.ts";
import { expectAnswer, expectProblem } from "./expect-answer.ts";

const portal = "http://127.0.0.1:4321";
const models = "http://127.0.0.1:8787/v1/models";
const guide = "/docs/model-migrations#from-sundial-0-code";
const own = { deprecation: "@1790812800", sunset: "Fri, 15 Jan 2027 00:00:00 GMT" };
const ownLinks = [
  `<${portal}/models/sundial-0-code>; rel="deprecation"; type="text/html"; anchor="${models}/sundial-0-code"`,
  `<${portal}${guide}>; rel="sunset"; type="text/html"; anchor="${models}/sundial-0-code"`,
  `<${models}/sundial-1-code>; rel="successor-version"; anchor="${models}/sundial-0-code"`,
];

let api: TestApi;
let upstream: FakeUpstream;
let directory: string;
let organization: TestOrganization;
beforeAll(async () => {
  // For live keys, whose clock is that of the machine: deprecated, and in a brownout, at every instant of this century.
  const endless = (brownouts: readonly object[]) => [
    { to: "active", on: "2019-01-01" },
    { to: "deprecated", on: "2020-01-01", reason: "It was slow.", assistance: "Write to us.", guide },
    { to: "retired", on: "2099-01-01", brownouts },
  ];
  directory = writeCatalogue({
    "sundial-2-mini": { moves: endless([]) },
    "sundial-0-translate": { moves: endless([{ from: "2020-02-01T00:00:00Z", until: "2098-12-31T00:00:00Z" }]) },
  });
  upstream = await startFakeUpstream();
  api = await startTestApi({ UPSTREAM_BASE_URL: upstream.url, MODELS_DIR: directory });
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
  rmSync(directory, { recursive: true });
});

const chat = (body: object, headers: Record<string, string> = {}, key = organization.keys.test) => {
  const messages = [{ role: "user", content: "Hello." }];
  return api.call("POST", "/v1/chat/completions", { key, headers, body: { messages, ...body } });
};

const saidBy = ({ headers }: TestAnswer) => ({
  deprecation: headers.get("deprecation"),
  sunset: headers.get("sunset"),
  links: headers.get("link")?.split(", ") ?? [],
});
const nothing = { deprecation: null, sunset: null, links: [] };
const everything = { ...own, links: ownLinks };

describe("the life of sundial-0-code, instant by instant", () => {
  it.each([
    ["before anything is announced", "2026-09-14T23:59:59Z", "legacy", 200, nothing, null],
    ["once it is announced", "2026-09-15T00:00:00Z", "legacy", 200, nothing, "2027-01-15T00:00:00.000Z"],
    ["the moment before it is deprecated", "2026-09-30T23:59:59Z", "legacy", 200, nothing, "2027-01-15T00:00:00.000Z"],
    ["once it is deprecated", "2026-10-01T00:00:00Z", "deprecated", 200, everything, "2027-01-15T00:00:00.000Z"],
    ["before a brownout", "2026-12-08T14:59:59Z", "deprecated", 200, everything, "2027-01-15T00:00:00.000Z"],
    ["in a brownout", "2026-12-08T15:30:00Z", "deprecated", 503, everything, "2027-01-15T00:00:00.000Z"],
    ["after it", "2026-12-08T16:00:00Z", "deprecated", 200, everything, "2027-01-15T00:00:00.000Z"],
    ["the moment before its end", "2027-01-14T23:59:59Z", "deprecated", 200, everything, "2027-01-15T00:00:00.000Z"],
    ["at its end", "2027-01-15T00:00:00Z", "retired", 410, everything, "2027-01-15T00:00:00.000Z"],
  ])("%s", async (_, clock, state, status, said, retiredAt) => {
    const headers = { "sundial-clock": clock };
    const whole = await chat({ model: "sundial-0-code" }, headers);
    const streamed = await chat({ model: "sundial-0-code", stream: true }, headers);
    for (const answer of [whole, streamed]) {
      expect(answer.status).toBe(status);
      expect(saidBy(answer)).toEqual(said);
    }
    const path = "/v1/models?include_retired=true";
    const list = await api.call("GET", path, { key: organization.keys.test, headers });
    expectAnswer("listModels", list);
    const { lifecycle } = list.body.data.find(({ id }: { id: string }) => id === "sundial-0-code");
    expect([lifecycle.state, lifecycle.retired_at]).toEqual([state, retiredAt]);
    expect(lifecycle.moves.at(-1).to).toBe(retiredAt ? "retired" : "legacy");
  });

  it("gone: refuses with the reason, the successor and the guide, and runs nothing", async () => {
    const answer = await chat({ model: "sundial-0-code" }, { "sundial-clock": "2027-01-15T00:00:00Z" });
    expectProblem(answer, { operationId: "createChatCompletion", code: "model_retired" });
    for (const told of ["2027-01-15", "Few still use it", "`sundial-1-code`", guide])
      expect(answer.body.detail).toContain(told);
    expect(answer.headers.get("sundial-model-served")).toBeNull();
  });

  it("unavailable: a brownout says until when, and what to call meanwhile", async () => {
    const answer = await chat({ model: "sundial-0-code" }, { "sundial-clock": "2026-12-08T15:30:00Z" });
    expectProblem(answer, { operationId: "createChatCompletion", code: "model_brownout" });
    expect(answer.headers.get("retry-after")).toBe("1800");
    expect(answer.body).toMatchObject({ retryable: true, retry_after: 1800, param: "model" });
    for (const told of ["2026-12-08T16:00:00.000Z", "2027-01-15", "`sundial-1-code`", guide])
      expect(answer.body.detail).toContain(told);
    // What it is can still be asked.
    const headers = { "sundial-clock": "2026-12-08T15:30:00Z" };
    expectAnswer(
      "getModel",
      await api.call("GET", "/v1/models/sundial-0-code", { headers, key: organization.keys.test }),
    );
  });

  it("invalid: an error of the call says it too", async () => {
    const answer = await chat({ model: "sundial-0-code", messages: [] }, { "sundial-clock": "2026-11-26T00:00:00Z" });
    expect(answer.status).toBe(400);
    const long = { model: "sundial-0-code", messages: [{ role: "user", content: "word ".repeat(140_000) }] };
    const refused = await chat(long, { "sundial-clock": "2026-11-26T00:00:00Z" });
    expectProblem(refused, { operationId: "createChatCompletion", code: "context_length_exceeded" });
    expect(saidBy(refused)).toEqual(everything);
  });
});

describe("a live key", () => {
  it("ok: a deprecated model answers, whole and streamed, and says so", async () => {
    for (const stream of [false, true]) {
      const answer = await chat({ model: "sundial-2-mini", stream }, {}, organization.keys.live);
      expect(answer.status).toBe(200);
      expect(saidBy(answer)).toMatchObject({ deprecation: "@1577836800", sunset: "Thu, 01 Jan 2099 00:00:00 GMT" });
      expect(answer.headers.get("sundial-model-served")).toBe("sundial-2-mini");
    }
  });

  it("ok: another model says nothing", async () => {
    expect(saidBy(await chat({ model: "sundial-1" }, {}, organization.keys.live))).toEqual(nothing);
  });

  it("unavailable: a brownout reaches no provider, and names those who help where there is no successor", async () => {
    upstream.reset();
    const answer = await chat({ model: "sundial-0-translate" }, {}, organization.keys.live);
    expectProblem(answer, { operationId: "createChatCompletion", code: "model_brownout" });
    expect(answer.body.detail).toContain("Write to us.");
    expect(upstream.requests).toEqual([]);
  });
});

describe("a version that ends too", () => {
  const version = "2025-03-12";
  const versionSunset = "Fri, 12 Mar 2027 00:00:00 GMT";

  it("ok: the model ends first: its dates, its links first, and those of the version under its page", async () => {
    const headers = { "sundial-version": version, "sundial-clock": "2026-11-26T00:00:00Z" };
    const { links, ...dates } = saidBy(await chat({ model: "sundial-0-code" }, headers));
    expect(dates).toEqual(own);
    expect(links.slice(0, 3)).toEqual(ownLinks);
    expect(links).toHaveLength(6);
    for (const link of links.slice(3)) expect(link).toContain(`; anchor="${portal}/versions/${version}"; rel="`);
  });

  it("ok: the version ends first: its dates, and its links first and without an anchor", async () => {
    const headers = { "sundial-version": version, "sundial-clock": "2027-03-05T00:00:00Z" };
    const { links, sunset } = saidBy(await chat({ model: "sundial-1-long" }, headers));
    expect(sunset).toBe(versionSunset);
    expect(links).toHaveLength(6);
    for (const link of links.slice(0, 3)) expect(link).not.toContain("anchor");
    for (const link of links.slice(3)) expect(link).toContain(`anchor="${models}/sundial-1-long"`);
  });
});

describe("the guide of a model that ends", () => {
  it.each(deprecationsOfModels(loadCatalogue().list()))(
    "$subject: is a section of the documentation",
    ({ guidePath }) => {
      const [path = "", anchor = ""] = guidePath.split("#");
      const text = readFileSync(new URL(`../../docs-site/src/content/docs${path}.mdx`, import.meta.url), "utf8");
      const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) =>
        heading.toLowerCase().replaceAll(" ", "-"),
      );
      expect(headings).toContain(anchor);
    },
  );
});

describe("listModels and getModel", () => {
  it("ok: need no credential, and tell all of a model", async () => {
    const list = await api.call("GET", "/v1/models");
    expectAnswer("listModels", list);
    expect(list.headers.get("cache-control")).toBe("public, max-age=300");
    const one = await api.call("GET", "/v1/models/sundial-0-code", {
      key: organization.keys.test,
      headers: { "sundial-clock": "2026-11-26T00:00:00Z" },
    });
    expect(one.body).toMatchObject({
      kind: "chat",
      context_tokens: 131_072,
      licence: { spdx: "Apache-2.0" },
      attribution: { model: "Qwen2.5-Coder-32B-Instruct" },
      lifecycle: {
        state: "deprecated",
        successor: "sundial-1-code",
        guide_url: `${portal}${guide}`,
        brownouts: [{ starts_at: "2026-12-08T15:00:00.000Z" }, { starts_at: "2027-01-07T15:00:00.000Z" }],
      },
    });
    expect(one.body.lifecycle.price_differences).toContainEqual({
      token_class: "input",
      per_million: { amount: "0.70", currency: "usd" },
      successor_per_million: { amount: "1.25", currency: "usd" },
      difference: { amount: "0.55", currency: "usd" },
    });
  });

  it("unauthenticated: a credential that is sent all the same is checked", async () => {
    const answer = await api.call("GET", "/v1/models", { key: "sdl_test_nonsense" });
    expectProblem(answer, { operationId: "listModels", code: "malformed_api_key" });
  });

  it("ok: retired models are listed when they are asked for", async () => {
    const idsOf = async (path: string) =>
      (await api.call("GET", path)).body.data.map(({ id }: { id: string }) => id) as string[];
    expect(await idsOf("/v1/models")).not.toContain("sundial-0");
    expect(await idsOf("/v1/models?include_retired=false")).not.toContain("sundial-0");
    expect(await idsOf("/v1/models?include_retired=true")).toContain("sundial-0");
    const answer = await api.call("GET", "/v1/models?include_retired=yes");
    expectProblem(answer, { operationId: "listModels", code: "invalid_request" });
  });
});
