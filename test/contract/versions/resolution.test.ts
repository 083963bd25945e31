import { newestVersion, versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { sendRaw } from "../wire/raw-http.ts";

const newest = newestVersion.date;
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

/** Of the day this was written, so that a sunset to come does not turn the test red. */
const today = { "sundial-clock": "2026-11-23T12:00:00Z" };

const get = (version: string, path = "/v1/models", key: string | undefined = organization.keys.test) =>
  api.call("GET", path, { ...(key === undefined ? {} : { key }), headers: { "sundial-version": version, ...today } });

describe("a date", () => {
  it.each([
    ["2025-03-12", "2025-03-12"],
    ["2025-07-08", "2025-03-12"],
    ["2025-07-09", "2025-07-09"],
    ["2025-12-24", "2025-11-05"],
    ["2026-04-15", "2026-04-15"],
    ["2026-11-22", "2026-04-15"],
    [newest, newest],
  ])("%s is answered in %s", async (asked, version) => {
    const answer = await get(asked);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("sundial-version")).toBe(version);
  });

  it.each([
    ["2024-11-19", "unknown_version", "the first is 2024-11-20"],
    ["0001-01-01", "unknown_version", "the first is 2024-11-20"],
    [dayAfter(newest), "unknown_version", `the newest ${newest}`],
    ["9999-12-31", "unknown_version", `the newest ${newest}`],
    ["2025-02-30", "invalid_version", "is not one date"],
    ["25-03-12", "invalid_version", "is not one date"],
    ["2025-03-12T00:00:00Z", "invalid_version", "is not one date"],
    ["v1", "invalid_version", "is not one date"],
    ["", "invalid_version", "is not one date"],
  ])("%s is refused with %s", async (asked, code, words) => {
    const answer = await get(asked);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("sundial-version")).toBe(newest);
    expect(answer.body).toMatchObject({ code, param: "Sundial-Version" });
    expect(answer.body.detail).toContain(words);
  });

  it.each([[["2025-07-09", "2026-04-15"]], [["2025-07-09", "2025-07-09"]]])(
    "sent twice as %j is refused",
    async (sent) => {
      const lines = [
        "GET /v1/models HTTP/1.1",
        "Host: api",
        "Connection: close",
        `Authorization: Bearer ${organization.keys.test}`,
        ...sent.map((date) => `Sundial-Version: ${date}`),
      ];
      const answer = await sendRaw(api.url, `${lines.join("\r\n")}\r\n\r\n`);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('"code":"invalid_version"');
    },
  );
});

describe("what is refused before the version is resolved", () => {
  it("is in the version asked for all the same, without a credential and with a wrong one", async () => {
    for (const key of [undefined, "sdl_test_nonsense"]) {
      const answer = await api.call("GET", "/v1/organization", {
        ...(key ? { key } : {}),
        headers: { "sundial-version": "2025-12-24" },
      });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("sundial-version")).toBe("2025-11-05");
    }
  });

  it("is in the newest version when the date asked for is none", async () => {
    const answer = await api.call("GET", "/v1/organization", { headers: { "sundial-version": "tomorrow" } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("sundial-version")).toBe(newest);
  });

  it("a path that no version has is answered in the version asked for", async () => {
    const answer = await get("2026-04-15", "/v1/nothing");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("sundial-version")).toBe("2026-04-15");
  });
});

describe("the record of a call", () => {
  it.each(versions.filter(({ sunsetAt, date }) => !sunsetAt || date === "2025-03-12").map(({ date }) => date))(
    "keeps the version %s it was answered in",
    async (date) => {
      const id = (await get(date)).headers.get("request-id");
      const record = await api.call("GET", `/v1/requests/${id}`, {
        key: organization.keys.test,
        headers: { "sundial-version": newest },
      });
      expect(record.body.version).toBe(date);
    },
  );
});
