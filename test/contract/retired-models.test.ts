import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { writeCatalogue } from "../harness/write-catalogue.ts";
import { expectAnswer, expectProblem } from "./expect-answer.ts";
import { parseLinks } from "./versions/parse-links.ts";

const dayBefore = "2019-12-31T23:59:59Z";
const reason = "It was slow.";
const guide = "/docs/model-migrations#from-sundial-0";

const active = [{ to: "active", on: "2019-01-01" }];
const ended = (successor: string) => [
  ...active,
  { to: "deprecated", on: "2019-03-01", reason, successor, guide },
  { to: "retired", on: "2020-01-01", announced: "2019-03-01" },
];

let models: string;
let upstream: FakeUpstream;
let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  // Retired in the past of every clock.
  models = writeCatalogue({
    "sundial-0": { moves: ended("sundial-1-mini") },
    "sundial-1-mini": { moves: active },
    "sundial-embed-0": { like: "sundial-embed-1", moves: ended("sundial-embed-1") },
    "sundial-embed-1": { moves: active },
  });
  upstream = await startFakeUpstream();
  api = await startTestApi({ MODELS_DIR: models, UPSTREAM_BASE_URL: upstream.url });
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
  rmSync(models, { recursive: true });
});
beforeEach(() => upstream.reset());

type Mode = keyof TestOrganization["keys"];
const modes: readonly Mode[] = ["test", "live"];

function chat(mode: Mode, { headers = {}, body = {} }: { headers?: Record<string, string>; body?: object } = {}) {
  return api.call("POST", "/v1/chat/completions", {
    key: organization.keys[mode],
    headers,
    body: { model: "sundial-0", messages: [{ role: "user", content: "Hello." }], ...body },
  });
}

const listed = async (mode: Mode, headers: Record<string, string> = {}) => {
  const answer = await api.call("GET", "/v1/models", { key: organization.keys[mode], headers });
  return answer.body.data.map(({ id }: { id: string }) => id);
};

describe.each(modes)("a retired model and a %s key", (mode) => {
  it("gone: names the model, the day, the successor and the guide, and calls no model in its place", async () => {
    const answer = await chat(mode);
    expectProblem(answer, { operationId: "createChatCompletion", code: "model_retired" });
    expect(answer.body.param).toBe("model");
    for (const told of ["`sundial-0`", "2020-01-01", reason, "`sundial-1-mini`", guide])
      expect(answer.body.detail).toContain(told);
    const anchor = 'anchor="http://127.0.0.1:8787/v1/models/sundial-0"';
    expect(answer.headers.get("link")?.split(", ")).toEqual([
      `<http://127.0.0.1:4321/models/sundial-0>; rel="deprecation"; type="text/html"; ${anchor}`,
      `<http://127.0.0.1:4321${guide}>; rel="sunset"; type="text/html"; ${anchor}`,
      `<http://127.0.0.1:8787/v1/models/sundial-1-mini>; rel="successor-version"; ${anchor}`,
    ]);
    expect(answer.headers.get("sunset")).toBe("Wed, 01 Jan 2020 00:00:00 GMT");
    expect(answer.headers.get("sundial-model-served")).toBeNull();
    expect(upstream.requests).toEqual([]);
  });

  it("gone: is recorded with the model and no tokens", async () => {
    const id = (await chat(mode, { body: { stream: true } })).headers.get("request-id");
    const record = await api.call("GET", `/v1/requests/${id}`, { key: organization.keys[mode] });
    const nothing = { input_tokens: 0, output_tokens: 0 };
    expect(record.body).toMatchObject({ status: 410, code: "model_retired", model: "sundial-0", ...nothing });
  });

  it("gone: embeds nothing", async () => {
    const body = { model: "sundial-embed-0", input: "one" };
    const answer = await api.call("POST", "/v1/embeddings", { key: organization.keys[mode], body });
    expectProblem(answer, { operationId: "createEmbedding", code: "model_retired" });
    expect(answer.body.detail).toContain(`${reason} Call \`sundial-embed-1\``);
  });

  it("gone: is not listed, and not found by its id", async () => {
    expect(await listed(mode)).not.toContain("sundial-0");
    expect(await listed(mode)).toContain("sundial-1-mini");
    const answer = await api.call("GET", "/v1/models/sundial-0", { key: organization.keys[mode] });
    expectProblem(answer, { operationId: "getModel", code: "model_retired" });
    expect(answer.headers.get("link")).toContain('rel="successor-version"');
  });

  it("invalid: is still of its kind", async () => {
    const answer = await chat(mode, { body: { model: "sundial-embed-0" } });
    expectProblem(answer, { operationId: "createChatCompletion", code: "model_not_supported" });
  });
});

describe("a clock", () => {
  it("ok: before the day of retirement the model answers, is listed and found", async () => {
    const headers = { "sundial-clock": dayBefore };
    const answer = await chat("test", { headers });
    expectAnswer("createChatCompletion", answer);
    expect(answer.body.model).toBe("sundial-0");
    expect(await listed("test", headers)).toContain("sundial-0");
    const key = organization.keys.test;
    expectAnswer("getModel", await api.call("GET", "/v1/models/sundial-0", { key, headers }));
    expect((await chat("test", { headers, body: { stream: true } })).text).toContain("[DONE]");
  });

  it("gone: from the first moment of that day on it is", async () => {
    const answer = await chat("test", { headers: { "sundial-clock": "2020-01-01T00:00:00Z" } });
    expectProblem(answer, { operationId: "createChatCompletion", code: "model_retired" });
  });

  it("gone: in a deprecated version, which ends later, so that the links of the model come first", async () => {
    const answer = await chat("test", {
      headers: { "sundial-version": "2025-03-12", "sundial-clock": "2027-01-01T00:00:00Z" },
    });
    expect([answer.status, answer.body.error.code]).toEqual([410, "model_retired"]);
    const links = parseLinks(answer.headers.get("link") ?? "");
    const rels = ["deprecation", "sunset", "successor-version"];
    expect(links.map(({ rel }) => rel)).toEqual([...rels, ...rels]);
    expect(links[2]?.target).toMatch(/\/v1\/models\/sundial-1-mini$/);
  });
});
