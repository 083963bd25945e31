import { newestVersion, versions } from "@sundial/versions";
import { parseItem } from "structured-headers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { parseLinks } from "./parse-links.ts";

const newest = newestVersion.date;
const deprecated = "2025-03-12";
const gone = "2024-11-20";
const plans = new URL("../../fixtures/plans", import.meta.url).pathname;
/** So that a sunset to come does not turn the test red. */
const today = "2026-11-23T12:00:00Z";
const portal = "http://portal.test";
const names = ["deprecation", "sunset", "link"];

let api: TestApi;
let organization: TestOrganization;
let person: { test: string; live: string };
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: portal, PLANS_DIR: plans });
  organization = await api.createOrganization();
  const [test, live] = await Promise.all([
    organization.createPerson("owner"),
    organization.createPerson("owner", "live"),
  ]);
  person = { test: test.token, live: live.token };
});
afterAll(() => api.stop());

const get = (version: string, options: { path?: string; key?: string | null; clock?: string | null } = {}) => {
  const { path = "/v1/models", key = organization.keys.test, clock = today } = options;
  const headers = { "sundial-version": version, ...(clock === null ? {} : { "sundial-clock": clock }) };
  return api.call("GET", path, { ...(key === null ? {} : { key }), headers });
};

function expectDeprecated({ headers }: TestAnswer, version: string): void {
  const successor = "2025-07-09";
  const record = versions.find(({ date }) => date === version);
  const [deprecation] = parseItem(headers.get("deprecation") ?? "");
  expect(deprecation).toEqual(record?.deprecatedAt);
  expect(headers.get("deprecation")).toMatch(/^@\d+$/);
  const sunset = headers.get("sunset") ?? "";
  expect(sunset).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
  expect(new Date(sunset)).toEqual(record?.sunsetAt);
  expect(new Date(sunset).getTime()).toBeGreaterThan(record?.deprecatedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const links = parseLinks(headers.get("link") ?? "");
  expect(links.map(({ rel }) => rel)).toEqual(["deprecation", "sunset", "successor-version"]);
  expect(links.map(({ target }) => target)).toEqual([
    `${portal}/versions/${version}`,
    `${portal}/versions/upgrade/${version}/${successor}`,
    `${portal}/versions/${successor}`,
  ]);
}

function expectNotDeprecated({ headers }: TestAnswer): void {
  for (const name of names) expect({ name, value: headers.get(name) }).toEqual({ name, value: null });
}

describe("a deprecated version", () => {
  it.each([
    ["a success", 200, { path: "/v1/models" }],
    ["a public operation", 200, { path: "/v1/versions", key: null }],
    ["a call without a credential", 401, { path: "/v1/organization", key: null }],
    ["a call with a wrong key", 401, { key: "sdl_test_nonsense" }],
    ["an object that does not exist", 404, { path: "/v1/models/none" }],
    ["a path that does not exist", 404, { path: "/v1/nothing" }],
    ["a wrong query", 400, { path: "/v1/usage?bucket=year" }],
  ])("says so on %s, each header once", async (_, status, options) => {
    const answer = await get(deprecated, options);
    expect(answer.status).toBe(status);
    expectDeprecated(answer, deprecated);
  });

  it("says so on a refusal for the rate limit, on a stream and on a body that is no JSON", async () => {
    const headers = { "sundial-version": deprecated, "sundial-clock": today };
    const tiny = (await api.createOrganization({ plan: "tiny" })).keys.test;
    const limited = [];
    for (let call = 0; call < 4; call++) limited.push(await api.call("GET", "/v1/models", { key: tiny, headers }));
    expect(limited.at(-1)?.status).toBe(429);
    const body = { model: "sundial-2", messages: [{ role: "user", content: "Hi" }], stream: true };
    const stream = await api.call("POST", "/v1/chat/completions", { key: organization.keys.test, headers, body });
    expect(stream.headers.get("content-type")).toContain("event-stream");
    const broken = await api.call("POST", "/v1/embeddings", { key: organization.keys.test, headers, body: "{" });
    expect(broken.status).toBe(400);
    for (const answer of [...limited, stream, broken]) expectDeprecated(answer, deprecated);
  });

  it("says so when it was not asked for but pinned", async () => {
    const pinned = await api.createOrganization();
    await api.database.sql`update organizations set version_pin = ${deprecated} where id = ${pinned.id}`;
    const answer = await api.call("GET", "/v1/models", { key: pinned.keys.test });
    expect(answer.headers.get("sundial-version")).toBe(deprecated);
    expectDeprecated(answer, deprecated);
  });

  it.each(versions.filter(({ deprecatedAt }) => deprecatedAt === null).map(({ date }) => date))(
    "%s says nothing, being none",
    async (date) => {
      expectNotDeprecated(await get(date));
    },
  );
});

describe("a version after its sunset", () => {
  it("is answered with 410, the successor, the guide and the changes, in its own shape", async () => {
    const answer = await get(gone);
    expect(answer.status).toBe(410);
    expect(answer.headers.get("sundial-version")).toBe(gone);
    expect(answer.text).toContain("version_sunset");
    for (const text of ["2025-07-09", `${portal}/versions/upgrade/${gone}/2025-07-09`, `${portal}/versions/2025-07-09`])
      expect(answer.text).toContain(text);
    expect(answer.headers.get("sunset")).toBe("Wed, 20 May 2026 00:00:00 GMT");
    expectDeprecated(answer, gone);
    expect((await get(gone, { clock: null })).status).toBe(410);
  });

  it("is answered so to every operation, pins included, but only after the credential", async () => {
    const pinned = await api.createOrganization();
    await api.database.sql`update organizations set version_pin = ${gone} where id = ${pinned.id}`;
    expect((await api.call("GET", "/v1/organization", { key: pinned.keys.test })).status).toBe(410);
    const rescued = await api.call("PATCH", "/v1/organization", {
      key: pinned.keys.test,
      headers: { "sundial-version": newest },
      body: { version_pin: newest },
    });
    expect(rescued.status).toBe(200);
    expect((await get(gone, { key: "sdl_test_nonsense" })).status).toBe(401);
  });
});

describe("Sundial-Clock", () => {
  it.each([
    [deprecated, "2026-09-11T23:59:59Z", 200, false],
    [deprecated, "2026-09-12T00:00:00Z", 200, true],
    [deprecated, "2027-03-11T23:59:59.999Z", 200, true],
    [deprecated, "2027-03-12T00:00:00Z", 410, true],
    [deprecated, "2027-03-12T01:00:00+02:00", 200, true],
    [gone, "2026-05-19T12:00:00Z", 200, true],
    [gone, "2025-01-01T00:00:00Z", 200, false],
    [newest, "2099-01-01T00:00:00Z", 200, false],
    ["2025-07-09", "2027-01-01t00:00:00z", 200, false],
  ])("%s as of %s: %i, deprecated %s", async (version, clock, status, isDeprecated) => {
    for (const key of [organization.keys.test, person.test]) {
      const answer = await get(version, { clock, key });
      expect(answer.status).toBe(status);
      if (isDeprecated) expectDeprecated(answer, version);
      else expectNotDeprecated(answer);
    }
  });

  it("moves the states of versions, and nothing else", async () => {
    const clock = "2027-04-01T00:00:00Z";
    const answer = await get(newest, { path: `/v1/versions/${deprecated}`, clock });
    expect(answer.body).toMatchObject({ date: deprecated, state: "sunset" });
    const id = answer.headers.get("request-id");
    const record = await get(newest, { path: `/v1/requests/${id}` });
    expect(Math.abs(Date.now() - new Date(record.body.created_at).getTime())).toBeLessThan(60_000);
    const pinned = await api.call("PATCH", "/v1/organization", {
      key: (await api.createOrganization()).keys.test,
      headers: { "sundial-version": newest, "sundial-clock": "2026-01-01T00:00:00Z" },
      body: { version_pin: gone },
    });
    expect(pinned.body.code).toBe("invalid_version_pin");
  });

  it.each([
    ["a live key", () => organization.keys.live],
    ["a person in live mode", () => person.live],
  ])("is refused to %s", async (_, key) => {
    const answer = await get(newest, { key: key(), clock: "2027-01-01T00:00:00Z" });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: "clock_not_allowed", param: "Sundial-Clock" });
  });

  it.each([
    "tomorrow",
    "2027-01-01",
    "2027-02-30T00:00:00Z",
    "2027-01-01T00:00:00",
    "1798761600",
    "",
    "2027-01-01T25:00:00Z",
  ])("is refused when it says %j", async (clock) => {
    const answer = await get(newest, { clock });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: "invalid_clock", param: "Sundial-Clock" });
  });
});
