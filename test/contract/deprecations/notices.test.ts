import { fixedClock } from "@sundial/kernel";
import { sendDeprecationNotices } from "@sundial/lifecycle";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { contextOf } from "../../harness/contexts.ts";
import { sampleDeprecation } from "../../harness/deprecations.ts";
import { sampleRecordAt } from "../../harness/sample-record.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

const path = "/v1/me/notice_preferences";
const portal = "http://portal.test";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: portal });
});
afterAll(() => api.stop());

describe("GET /v1/notices", () => {
  it("lists what the organization was sent, newest first, in pages, and nothing of another", async () => {
    const [own, other] = await Promise.all([api.createOrganization(), api.createOrganization()]);
    const { userId } = await own.createPerson("admin");
    const deprecation = sampleDeprecation({ subject: "sundial-0-code", sunsetAt: new Date("2027-01-15T00:00:00Z") });
    for (const day of ["2026-06-01", "2026-12-16", "2027-01-15"]) {
      const at = new Date(`${day}T06:00:00Z`);
      for (const { id: organizationId } of day === "2027-01-15" ? [own] : [own, other])
        await api.deps.ledger.append(sampleRecordAt(at, { organizationId, model: "sundial-0-code" }));
      const ctx = contextOf(api.database, { clock: fixedClock(new Date(`${day}T06:13:00Z`)) });
      await sendDeprecationNotices({ ...ctx, catalogue: api.deps.catalogue, deprecations: [deprecation] });
    }
    const first = await api.call("GET", "/v1/notices?limit=2", { key: own.keys.live });
    expectAnswer("listNotices", first);
    expect(first.body.data).toMatchObject([
      { occasion: "removed", title: "The model sundial-0-code has ended", sent_at: "2027-01-15T06:13:00.000Z" },
      {
        kind: "model",
        subject: "sundial-0-code",
        occasion: "days_30",
        title: "The model sundial-0-code ends in 30 days",
        sunset_at: "2027-01-15T00:00:00.000Z",
        sent_to: [userId],
        url: `${portal}/docs/model-migrations#from-sundial-0-code`,
      },
    ]);
    const next = `/v1/notices?limit=2&after=${first.body.next_cursor}`;
    const second = await api.call("GET", next, { key: own.keys.test });
    expect(second.body).toMatchObject({ has_more: false, data: [{ occasion: "announced" }] });
    const others = await api.call("GET", "/v1/notices", { key: other.keys.test });
    expect(others.body.data).toHaveLength(2);
    expectProblem(await api.call("GET", "/v1/notices?after=x", { key: own.keys.test }), { code: "invalid_cursor" });
  });
});

describe("notice preferences", () => {
  it.each([
    ["owner", "all"],
    ["developer", "own_keys"],
  ] as const)("are what is usual for the role %s until the person chooses", async (role, usual) => {
    const organization = await api.createOrganization();
    const { token: key } = await organization.createPerson(role);
    const before = await api.call("GET", path, { key });
    expectAnswer("getNoticePreferences", before);
    expect(before.body).toEqual({ mails: usual, is_usual: true });
    const put = await api.call("PUT", path, { key, body: { mails: "none" } });
    expectAnswer("putNoticePreferences", put);
    expect((await api.call("GET", path, { key })).body).toEqual({ mails: "none", is_usual: false });
    const { token: another } = await organization.createPerson(role);
    expect((await api.call("GET", path, { key: another })).body.is_usual).toBe(true);
  });

  it("are of a person alone, and one of three", async () => {
    const organization = await api.createOrganization();
    expectProblem(await api.call("GET", path, { key: organization.keys.test }), { code: "person_token_required" });
    const { token } = await organization.createPerson("viewer");
    expectProblem(await api.call("PUT", path, { key: token, body: { mails: "some" } }), { code: "invalid_request" });
  });
});
