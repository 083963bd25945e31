import { createApp } from "@sundial/api";
import type { Deprecation } from "@sundial/kernel";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { sampleDeprecation } from "../../harness/deprecations.ts";
import { sampleRecordAt } from "../../harness/sample-record.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

const dayMs = 86_400_000;
const path = "/v1/deprecations/calendar";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: "http://portal.test" });
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

async function makeAddress({ keys }: TestOrganization): Promise<string> {
  const answer = await api.call("POST", path, { key: keys.test });
  expect(answer.status).toBe(201);
  expectAnswer("createCalendarAddress", answer);
  const { pathname, origin } = new URL(answer.body.url);
  expect(origin).toBe(new URL(api.deps.env.API_URL).origin);
  return api.url + pathname;
}

const use = (organizationId: string, members: object, daysAgo = 1) =>
  api.deps.ledger.append(sampleRecordAt(new Date(Date.now() - daysAgo * dayMs), { organizationId, ...members }));

/** What is on the calendar, asked of an app that knows other ends than the reviewed ones when they are given. */
async function read(url: string, deprecations: readonly Deprecation[] = api.deps.deprecations) {
  const answer = await createApp({ ...api.deps, deprecations }).request(new URL(url).pathname);
  expect(answer.status).toBe(200);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
  return events.map((event) => ["uid", "sequence", "status"].map((name) => event.getFirstPropertyValue(name)));
}

describe("an organization's own calendar", () => {
  it("holds what its calls use, in either mode, and nothing of another organization", async () => {
    const other = await api.createOrganization();
    await use(organization.id, { deprecatedFields: ["user"], mode: "live" });
    await use(organization.id, { model: "sundial-0-code" }, 91);
    await use(other.id, { version: "2025-03-12" });
    expect(await read(await makeAddress(organization))).toEqual([
      ["field-createChatCompletion.user@portal.test", 0, "CONFIRMED"],
    ]);
    expect(await read(await makeAddress(other))).toEqual([["version-2025-03-12@portal.test", 0, "CONFIRMED"]]);
    expect(await read(await makeAddress(await api.createOrganization()))).toEqual([]);
  });

  it("updates an event whose day was moved, and cancels one that was called off", async () => {
    const own = await api.createOrganization();
    await use(own.id, { model: "model-of-one" });
    const url = await makeAddress(own);
    const end = sampleDeprecation({ subject: "model-of-one", sunsetAt: new Date("2028-03-01T00:00:00Z") });
    const uid = "model-model-of-one@portal.test";
    expect(await read(url, [end])).toEqual([[uid, 0, "CONFIRMED"]]);
    expect(await read(url, [{ ...end, sunsetAt: new Date("2028-04-01T00:00:00Z"), revision: 1 }])).toEqual([
      [uid, 1, "CONFIRMED"],
    ]);
    expect(await read(url, [{ ...end, revision: 2, withdrawn: true }])).toEqual([[uid, 2, "CANCELLED"]]);
  });

  it("costs nothing while nothing changes, and is for nobody to keep but its reader", async () => {
    const url = await makeAddress(organization);
    const first = await fetch(url);
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(first.headers.get("cache-control")).toMatch(/^private/);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await fetch(url, { headers })).status).toBe(304);
    await use(organization.id, { version: "2025-03-12" });
    expect((await fetch(url, { headers })).status).toBe(200);
  });

  it("is shown once, stored as a hash, and ends when it is made anew", async () => {
    const own = await api.createOrganization();
    const none = await api.call("GET", path, { key: own.keys.test });
    expect(none.body).toEqual({ url: null, created_by: null, created_at: null });
    const first = await makeAddress(own);
    const known = await api.call("GET", path, { key: own.keys.live });
    expectAnswer("getCalendarAddress", known);
    expect(known.body).toMatchObject({ url: null, created_at: expect.any(String) });
    const token = /cal_[\w-]{43}/.exec(first)?.[0] ?? "";
    const rows = await api.database.sql`select calendar_addresses::text as row from calendar_addresses`;
    expect(JSON.stringify(rows)).not.toContain(token);
    const second = await makeAddress(own);
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    expectProblem(await api.call("GET", new URL(first).pathname), { code: "route_not_found" });
  });

  it("is made by those who may change the organization", async () => {
    const { token } = await organization.createPerson("developer");
    expectProblem(await api.call("POST", path, { key: token }), { code: "insufficient_scope" });
  });
});
