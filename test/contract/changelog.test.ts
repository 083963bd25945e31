import { createIds, type Mode, systemClock, systemRandom } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../harness/api.ts";
import { sampleRecord } from "../harness/sample-record.ts";
import { expectAnswer, expectProblem } from "./expect-answer.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: "http://portal.test" });
});
afterAll(() => api.stop());

interface WireEntry {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly breaking: boolean;
  readonly because: readonly { kind: string; name: string; calls: number }[] | null;
}

const newId = createIds(systemClock, systemRandom);
const dayMs = 86_400_000;

async function list(
  query = "",
  options: { key?: string; headers?: Record<string, string> } = {},
): Promise<WireEntry[]> {
  const answer = await api.call("GET", `/v1/changelog?limit=100&${query}`, options);
  expectAnswer("listChangelogEntries", answer);
  return answer.body.data;
}

/** Rows of the request log, as calls with these members leave them. */
async function record(
  organizationId: string,
  calls: readonly { mode?: Mode; daysAgo?: number; [member: string]: unknown }[],
) {
  for (const { daysAgo = 1, ...own } of calls) {
    const createdAt = new Date(Date.now() - daysAgo * dayMs);
    await api.deps.ledger.append(
      sampleRecord({ id: newId("request"), organizationId, createdAt, model: null, ...own }),
    );
  }
}

describe("listChangelogEntries", () => {
  it("ok: shows to anyone what has come to pass, newest first, in pages, and lets anyone keep it", async () => {
    const all = await list();
    const today = new Date().toISOString().slice(0, 10);
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ date }) => date > today)).toEqual([]);
    expect(all.map(({ date }) => date)).toEqual(
      all
        .map(({ date }) => date)
        .toSorted()
        .reverse(),
    );
    expect(all.every(({ because }) => because === null)).toBe(true);
    const first = await api.call("GET", "/v1/changelog?limit=3");
    expect(first.body.data).toEqual(all.slice(0, 3));
    expect(first.headers.get("cache-control")).toBe("public, max-age=300");
    const second = await api.call("GET", `/v1/changelog?limit=3&after=${first.body.next_cursor}`);
    expect(second.body.data).toEqual(all.slice(3, 6));
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await api.call("GET", "/v1/changelog?limit=3", { headers })).status).toBe(304);
  });

  it("ok: filters by kind, model, operation, version, break and day", async () => {
    const deprecated = await list("kind=deprecated&model=sundial-0");
    expect(deprecated.map(({ id }) => id)).toEqual(["2025-05-14-sundial-0-deprecated"]);
    const breaking = await list("operation=createChatCompletion&breaking=true&version=2025-03-12");
    expect(breaking.map(({ id }) => id)).toContain("2025-03-12-rename-max-tokens");
    expect(breaking.every((entry) => entry.breaking)).toBe(true);
    expect((await list("since=2026-11-01")).every(({ date }) => date >= "2026-11-01")).toBe(true);
    expect(await list("kind=no_such_kind")).toEqual([]);
  });

  it("ok: shows a day that lies ahead when it is asked as of then", async () => {
    const organization = await api.createOrganization();
    const ended = "2027-03-12-version-2025-03-12-removed";
    const idsAt = async (day: string) =>
      (await list("", { key: organization.keys.test, headers: { "sundial-clock": `${day}T00:00:00Z` } })).map(
        ({ id }) => id,
      );
    expect(await idsAt("2027-03-11")).not.toContain(ended);
    expect(await idsAt("2027-03-12")).toContain(ended);
  });

  it("ok: mine shows what touches calls of the last 90 days in the mode of the credential, and why", async () => {
    const { id, keys } = await api.createOrganization();
    await record(id, [
      { operation: "createChatCompletion", version: "2025-03-12", model: "sundial-0-code" },
      { operation: "createChatCompletion", version: "2025-03-12", model: "sundial-0-code" },
      { operation: "createEmbedding", version: "2026-11-23", model: "sundial-embed-1", daysAgo: 91 },
      { operation: "listSpendLimits", version: "2026-11-23", apiKeyId: "sample" },
      { operation: "listPlans", version: "2026-11-23", mode: "live" },
    ]);
    const mine = await list("mine=true", { key: keys.test });
    const reasons = new Map(mine.map((entry) => [entry.id, entry.because]));
    expect(reasons.get("2026-09-15-sundial-0-code-deprecated")).toEqual([
      { kind: "model", name: "sundial-0-code", calls: 2, last_called_at: expect.any(String), is_exact: true },
    ]);
    expect(reasons.get("2026-09-12-version-2025-03-12-deprecated")).toMatchObject([{ kind: "version", calls: 2 }]);
    expect(reasons.get("2025-11-05-rename-finish-reason-length")).toMatchObject([
      { kind: "operation", name: "createChatCompletion" },
    ]);
    const ids = mine.map((entry) => entry.id);
    for (const untouched of [
      "2025-03-12-rename-max-tokens", // those calls were made in a version that has it
      "2025-06-18-sundial-embed-1-active",
      "2026-11-26-spend-limits",
      "2026-11-26-plans-and-invoices",
    ])
      expect(ids).not.toContain(untouched);
    const live = await list("mine=true", { key: keys.live });
    const everyones = "2026-11-27-errors-say-what-is-wrong-first";
    expect(live.map((entry) => entry.id)).toEqual([everyones, "2026-11-26-plans-and-invoices"]);
    const answer = await api.call("GET", "/v1/changelog?mine=true", { key: keys.live });
    expect(answer.headers.get("cache-control")).toBe("private, max-age=60");
  });

  it("other tenant: mine shows nothing for calls that others made", async () => {
    const theirs = await api.createOrganization();
    await record(theirs.id, [{ operation: "createChatCompletion", version: "2025-03-12", model: "sundial-0-code" }]);
    const ours = await api.createOrganization();
    expect(await list("mine=true", { key: ours.keys.test })).toEqual([]);
    const { token } = await theirs.createPerson("finance");
    expect((await list("mine=true", { key: token })).length).toBeGreaterThan(3);
  });

  it("unauthenticated and forbidden: mine needs an organization's credential with usage.read", async () => {
    const without = await api.call("GET", "/v1/changelog?mine=true");
    expectProblem(without, { operationId: "listChangelogEntries", code: "missing_credential" });
    const { secret } = await (await api.createOrganization()).createKey({ scopes: ["models.read"] });
    expect((await api.call("GET", "/v1/changelog", { key: secret })).status).toBe(200);
    const answer = await api.call("GET", "/v1/changelog?mine=true", { key: secret });
    expectProblem(answer, { operationId: "listChangelogEntries", code: "insufficient_scope" });
  });

  it.each(["breaking=maybe", "since=yesterday", "mine=yes", "limit=0", "colour=red"])("invalid: %s", async (query) => {
    const answer = await api.call("GET", `/v1/changelog?${query}`);
    expectProblem(answer, { operationId: "listChangelogEntries", code: "invalid_request" });
  });

  it("invalid: a cursor of another list", async () => {
    const after = Buffer.from(`1:${newId("request")}`).toString("base64url");
    const answer = await api.call("GET", `/v1/changelog?after=${after}`);
    expectProblem(answer, { operationId: "listChangelogEntries", code: "invalid_cursor" });
  });
});

describe("getChangelogEntry", () => {
  it("ok: shows one entry to anyone", async () => {
    const answer = await api.call("GET", "/v1/changelog/2026-11-26-spend-limits");
    expectAnswer("getChangelogEntry", answer);
    expect(answer.body).toMatchObject({
      kind: "added",
      source: "written",
      affects: { operations: ["listSpendLimits", "putSpendLimit"] },
      url: "http://portal.test/changelog/2026-11-26-spend-limits",
    });
    const headers = { "if-none-match": answer.headers.get("etag") ?? "" };
    expect((await api.call("GET", "/v1/changelog/2026-11-26-spend-limits", { headers })).status).toBe(304);
  });

  it.each([
    ["2026-11-26-spend-limit", "`2026-11-26-spend-limits`"],
    ["2027-03-12-version-2025-03-12-removed", "lists all of them"],
    ["x".repeat(300), "lists all of them"],
  ])("not found: %s", async (asked, told) => {
    const answer = await api.call("GET", `/v1/changelog/${asked}`);
    expectProblem(answer, { operationId: "getChangelogEntry", code: "changelog_entry_not_found" });
    expect(answer.body.detail).toContain(told);
  });
});
