import { compileContractEnds, createApp } from "@sundial/api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { endedOperation } from "../../harness/deprecations.ts";

const portal = "http://portal.test";
const today = "2026-12-01T12:00:00Z";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: portal });
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

const chat = (members: object, headers: Record<string, string> = {}) =>
  api.call("POST", "/v1/chat/completions", {
    key: organization.keys.test,
    headers: { "sundial-clock": today, ...headers },
    body: { model: "sundial-1", messages: [{ role: "user", content: "Hi" }], ...members },
  });

describe("a member of a request that is to end", () => {
  it("is told in the headers, and kept in the record of the call", async () => {
    const answer = await chat({ user: "u_1", max_tokens: 5 });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("deprecation")).toBe(`@${Date.parse("2026-11-26T00:00:00Z") / 1000}`);
    expect(answer.headers.get("sunset")).toBe("Tue, 01 Jun 2027 00:00:00 GMT");
    const link = answer.headers.get("link");
    expect(link).toContain(`<${portal}/docs/deprecations#user>; rel="sunset"`);
    expect(link).toContain(`rel="successor-version"; type="text/html"; title="safety_identifier"`);
    expect(link).toContain(`rel="successor-version"; type="text/html"; title="max_completion_tokens"`);
    const [record] = await api.database.sql`
      select to_json(deprecated_fields) as deprecated_fields from requests where id = ${answer.headers.get("request-id")}`;
    expect(record?.deprecated_fields).toEqual(["max_tokens", "user"]);
  });

  it.each([
    ["its successor", { safety_identifier: "u_1" }],
    ["null", { user: null }],
    ["a member of the caller's own", { mine: { user: "u_1" } }],
  ])("is not told of %s", async (_, members) => {
    const answer = await chat(members);
    expect(answer.headers.get("deprecation")).toBeNull();
    const [record] = await api.database.sql`
      select to_json(deprecated_fields) as deprecated_fields from requests where id = ${answer.headers.get("request-id")}`;
    expect(record?.deprecated_fields).toBeNull();
  });

  it("is found in every message", async () => {
    const answer = await chat({
      messages: [
        { role: "user", content: "Hi" },
        { role: "assistant", content: null, function_call: { name: "f", arguments: "{}" } },
      ],
    });
    expect(answer.headers.get("link")).toContain('title="tool_calls"');
    expect(answer.headers.get("sunset")).toBeNull();
  });

  it("stands beside the version's end, and the one that ends first gives the dates", async () => {
    const answer = await chat({ user: "u_1" }, { "sundial-version": "2025-03-12" });
    expect(answer.headers.get("sunset")).toBe("Fri, 12 Mar 2027 00:00:00 GMT");
    const links = answer.headers.get("link");
    expect(links).toContain(`<${portal}/versions/2025-03-12>; rel="deprecation"`);
    expect(links).toContain(`<${portal}/docs/deprecations#user>; rel="sunset"`);
  });

  it.each([
    ["2027-05-31T23:59:59.999Z", 200],
    ["2027-06-01T00:00:00Z", 400],
    ["2027-06-01T01:00:00+02:00", 200],
  ])("is refused from its sunset on, in UTC: %s", async (clock, status) => {
    const answer = await chat({ user: "u_1" }, { "sundial-clock": clock });
    expect(answer.status).toBe(status);
    if (status === 400) {
      expect(answer.body).toMatchObject({ code: "field_sunset", param: "user" });
      expect(answer.body.detail).toContain("`safety_identifier`");
    }
  });
});

describe("an operation that is to end", () => {
  const ask = async (at: string, members: Parameters<typeof endedOperation>[1] = {}) => {
    const ends = compileContractEnds([endedOperation("listModels", members)], []);
    const app = createApp({ ...api.deps, contractEnds: ends });
    const headers = { authorization: `Bearer ${organization.keys.test}`, "sundial-clock": at };
    const answer = await app.request("/v1/models", { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it.each([
    ["2026-06-30T23:59:59Z", 200, null],
    ["2026-07-01T00:00:00Z", 200, "Sun, 01 Nov 2026 00:00:00 GMT"],
    ["2026-11-01T00:00:00Z", 410, "Sun, 01 Nov 2026 00:00:00 GMT"],
  ])("says so, and is gone after: %s", async (at, status, sunset) => {
    const answer = await ask(at);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("sunset")).toBe(sunset);
    if (status === 410) expect(answer.text).toContain("operation_sunset");
  });

  it("is refused in a brownout alone", async () => {
    const from = new Date("2026-10-01T10:00:00Z");
    const until = new Date("2026-10-01T11:00:00Z");
    const statuses = ["2026-10-01T09:59:59Z", "2026-10-01T10:00:00Z", "2026-10-01T11:00:00Z"].map(
      async (at) => (await ask(at, { brownouts: [{ from, until }] })).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 410, 200]);
  });
});
