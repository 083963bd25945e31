import type { RequestRecord } from "@sundial/usage";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { sampleRecordAt } from "../../harness/sample-record.ts";
import { expectProblem } from "../expect-answer.ts";

const today = "2026-12-01T12:00:00Z";
const dayMs = 86_400_000;

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: "http://portal.test" });
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

const ask = (query = "", key?: string, clock: string | null = today) =>
  api.call("GET", `/v1/deprecations${query}`, {
    ...(key === undefined ? {} : { key }),
    headers: clock === null ? {} : { "sundial-clock": clock },
  });

const record = (daysAgo: number, members: Partial<RequestRecord>) =>
  api.deps.ledger.append(
    sampleRecordAt(new Date(Date.now() - daysAgo * dayMs), { organizationId: organization.id, ...members }),
  );

describe("GET /v1/deprecations", () => {
  it("lists every announced end to anyone, newest first, with the days left by UTC", async () => {
    const { status, body, headers } = await ask();
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toMatch(/max-age=/);
    const announced = body.data.map((one: { announced_at: string }) => one.announced_at);
    expect(announced).toEqual([...announced].sort().reverse());
    expect(body.data).toContainEqual(
      expect.objectContaining({
        kind: "field",
        subject: "createChatCompletion.user",
        state: "deprecated",
        sunset_at: "2027-06-01T00:00:00.000Z",
        days_left: 182,
        successor: "safety_identifier",
        guide_url: "http://portal.test/docs/deprecations#user",
        uses: null,
      }),
    );
    expect(body.data).toContainEqual(
      expect.objectContaining({ kind: "version", subject: "2024-11-20", state: "sunset", days_left: 0 }),
    );
  });

  it("leaves out what is not announced yet", async () => {
    const { body } = await ask("", undefined, "2026-01-01T00:00:00Z");
    expect(body.data.map(({ subject }: { subject: string }) => subject)).toEqual(["2024-11-20", "sundial-0"]);
  });

  it.each(["", "?mine=false"])("does not ask who calls: %s", async (query) => {
    expect((await ask(query)).body.data.length).toBeGreaterThan(2);
  });

  it("refuses what is neither true nor false", async () => {
    expectProblem(await ask("?mine=perhaps"), { code: "invalid_request" });
  });
});

describe("GET /v1/deprecations?mine=true", () => {
  it("needs a credential with usage.read", async () => {
    expectProblem(await ask("?mine=true", undefined, null), { code: "missing_credential" });
    const { secret } = await organization.createKey({ scopes: ["models.read"] });
    expectProblem(await ask("?mine=true", secret), { code: "insufficient_scope" });
  });

  it("lists what the organization used in that mode in 90 days, from where and when, and what it cost", async () => {
    const user = { deprecatedFields: ["user"], apiKeyId: "key_a", userAgent: "sundial-typescript/1.2.0 Node.js/24" };
    await record(89, user);
    await record(1, { ...user, code: "field_sunset", status: 400 });
    await record(3, { ...user, apiKeyId: "key_b", userAgent: "OpenAI/JS 7.57.0" });
    await record(2, { ...user, mode: "live" });
    await record(2, { ...user, organizationId: "org_other" });
    await record(91, { version: "2025-03-12" });
    const { body } = await ask("?mine=true", organization.keys.test);
    expect(body.data).toMatchObject([{ subject: "createChatCompletion.user", price_difference: null }]);
    expect(body.data[0].uses).toMatchObject([
      { api_key_id: "key_a", client: "sundial-typescript/1.2.0", calls: 2, calls_per_day: 1, input_tokens: 10 },
      { api_key_id: "key_b", client: "OpenAI/JS 7.57.0", calls: 1, output_tokens: 20 },
    ]);
    expect(body.data[0].uses[0].cost.currency).toBe("usd");
    const live = await api.call("GET", "/v1/deprecations?mine=true", { key: organization.keys.live });
    expect(live.body.data[0].uses).toHaveLength(1);
    const stranger = await api.createOrganization();
    expect((await ask("?mine=true", stranger.keys.test)).body.data).toEqual([]);
  });

  it("takes a call as of a later day for no use, answered or refused, one as of an earlier day for one, and logs both", async () => {
    const own = await api.createOrganization();
    const chat = (headers: Record<string, string>, members = {}) =>
      api.call("POST", "/v1/chat/completions", {
        key: own.keys.test,
        headers,
        body: { model: "sundial-1", messages: [{ role: "user", content: "Hi" }], ...members },
      });
    const mine = async () => (await ask("?mine=true", own.keys.test, null)).body.data;
    const uses = async () => (await mine()).map(({ subject }: { subject: string }) => subject);
    const old = { "sundial-version": "2025-03-12" };
    expect((await chat({ ...old, "sundial-clock": "2026-12-24T12:00:00Z" })).status).toBe(200);
    expect((await chat({ ...old, "sundial-clock": "2027-04-01T02:00:00+02:00" })).status).toBe(410);
    // The first and the last instant that can be asked for are none that PostgreSQL can keep.
    for (const clock of ["0000-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
      await chat({ "sundial-clock": clock }, { user: "u-1" });
    const log = (await api.call("GET", "/v1/requests?limit=4", { key: own.keys.test })).body.data;
    expect(log.map((call: { as_of: string | null }) => call.as_of)).toEqual([
      "9999-12-31T23:59:59.999Z",
      "1970-01-01T00:00:00.000Z",
      "2027-04-01T00:00:00.000Z",
      "2026-12-24T12:00:00.000Z",
    ]);
    // Of all these the one of the past alone.
    expect((await mine()).map(({ uses: [use] }: { uses: { calls: number }[] }) => use?.calls)).toEqual([1]);
    expect(await uses()).toEqual(["createChatCompletion.user"]);
    const used = await api.call("GET", "/v1/version_usage", { key: own.keys.test });
    expect(used.body.versions.map(({ version }: { version: string }) => version)).not.toContain("2025-03-12");
    const call = await chat(old);
    const recorded = await api.call("GET", `/v1/requests/${call.headers.get("request-id")}`, { key: own.keys.test });
    expect(recorded.body).toMatchObject({ version: "2025-03-12", as_of: null });
    expect((await chat({ ...old, "sundial-clock": "2026-11-20T12:00:00Z" })).status).toBe(200);
    expect(await uses()).toEqual(["createChatCompletion.user", "2025-03-12"]);
    expect((await mine())[1].uses).toMatchObject([{ calls: 2 }]);
  });

  it("says what the successor of a model does to the price of the last 30 days", async () => {
    const own = await api.createOrganization();
    const use = (days: number, tokens: Partial<RequestRecord>) =>
      record(days, { organizationId: own.id, model: "sundial-0-code", mode: "live", outputTokens: 0n, ...tokens });
    await use(2, { inputTokens: 1_000_000n, cachedInputTokens: 400_000n, apiKeyId: "key_a" });
    await use(29, { inputTokens: 0n, outputTokens: 500_000n, apiKeyId: "key_b" });
    await use(32, { inputTokens: 9_000_000n, apiKeyId: "key_b" }); // older than a month
    const { body } = await api.call("GET", "/v1/deprecations?mine=true", { key: own.keys.live });
    // At 0.70, 0.35 and 2.10 USD a million: 0.42 + 0.14 + 1.05. At 1.25, 0.125 and 10.00: 0.75 + 0.05 + 5.
    expect(body.data).toMatchObject([
      {
        subject: "sundial-0-code",
        successor: "sundial-1-code",
        price_difference: {
          current: { amount: "1.61", currency: "usd" },
          successor: { amount: "5.80", currency: "usd" },
          difference: { amount: "4.19", currency: "usd" },
        },
      },
    ]);
  });
});

describe("GET /deprecations.ics", () => {
  it("is iCalendar for anyone, and costs nothing while nothing changes", async () => {
    const first = await fetch(`${api.url}/deprecations.ics`);
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const events = new ICAL.Component(ICAL.parse(await first.text())).getAllSubcomponents("vevent");
    const days = events.map((event) => [
      event.getFirstPropertyValue("uid"),
      `${event.getFirstPropertyValue("dtstart")}`,
    ]);
    expect(days).toContainEqual(["field-createChatCompletion.user@portal.test", "2027-06-01"]);
    expect(days).toContainEqual(["version-2025-03-12@portal.test", "2027-03-12"]);
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(`${api.url}/deprecations.ics`, { headers: { "if-none-match": `"old", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await fetch(`${api.url}/deprecations.ics`, { headers: { "if-none-match": '"old"' } })).status).toBe(200);
  });
});
