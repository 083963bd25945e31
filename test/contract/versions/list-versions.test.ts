import { changes, newestVersion, versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: "http://portal.test" });
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

interface WireVersion {
  readonly date: string;
  readonly state: string;
  readonly changes: readonly { readonly name: string }[];
}

describe("listVersions", () => {
  it("ok: shows every version and every change to anyone, newest first, and lets anyone keep it", async () => {
    const answer = await api.call("GET", "/v1/versions");
    expectAnswer("listVersions", answer);
    const data: WireVersion[] = answer.body.data;
    expect(data.map(({ date }) => date)).toEqual(versions.map(({ date }) => date).toReversed());
    expect(data.flatMap((version) => version.changes.map(({ name }) => name)).sort()).toEqual(
      changes.map(({ name }) => name).sort(),
    );
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(answer.headers.get("vary")).toBe("Authorization, Sundial-Version, Sundial-Clock");
    expect(answer.headers.get("ratelimit")).toBeNull();
  });

  it("ok: answers a credential for that caller alone, within its limits", async () => {
    const { token } = await organization.createPerson("viewer");
    for (const key of [organization.keys.test, organization.keys.live, token]) {
      const answer = await api.call("GET", "/v1/versions", { key });
      expectAnswer("listVersions", answer);
      expect(answer.headers.get("cache-control")).toBe("private, max-age=60");
      expect(answer.headers.get("ratelimit")).toBeTruthy();
    }
  });

  it("unauthenticated: refuses a wrong credential, though none is needed", async () => {
    const answer = await api.call("GET", "/v1/versions", { key: "sdl_test_nonsense" });
    expectProblem(answer, { operationId: "listVersions", code: "malformed_api_key" });
  });
});

describe("getVersion", () => {
  it("ok: says what a deprecated version is followed by, and where the guide is", async () => {
    const headers = { "sundial-clock": "2026-11-23T12:00:00Z" };
    const answer = await api.call("GET", "/v1/versions/2025-03-12", { headers });
    expectAnswer("getVersion", answer);
    expect(answer.body).toMatchObject({
      date: "2025-03-12",
      state: "deprecated",
      deprecated_at: "2026-09-12T00:00:00.000Z",
      sunset_at: "2027-03-12T00:00:00.000Z",
      successor: "2025-07-09",
      guide_url: "http://portal.test/versions/upgrade/2025-03-12/2025-07-09",
      changelog_url: "http://portal.test/versions/2025-03-12",
    });
    const newest = await api.call("GET", `/v1/versions/${newestVersion.date}`);
    expect(newest.body).toMatchObject({ state: "current", successor: null, guide_url: null });
  });

  it("ok: says nothing of an end before it is announced, and then at once", async () => {
    const endsAt = async (clock: string) => {
      const headers = { "sundial-clock": clock };
      const [one, list] = await Promise.all([
        api.call("GET", "/v1/versions/2025-03-12", { headers }),
        api.call("GET", "/v1/versions", { headers }),
      ]);
      expect(list.body.data).toContainEqual(one.body);
      return [one.body.state, one.body.deprecated_at, one.body.sunset_at];
    };
    expect(await endsAt("2026-09-11T23:59:59Z")).toEqual(["supported", null, null]);
    expect(await endsAt("2026-09-12T00:00:00Z")).toEqual([
      "deprecated",
      "2026-09-12T00:00:00.000Z",
      "2027-03-12T00:00:00.000Z",
    ]);
  });

  it.each(["2025-03-13", "latest", "2999-01-01"])("not found: %s, which is not the date of a version", async (date) => {
    const answer = await api.call("GET", `/v1/versions/${date}`);
    expectProblem(answer, { operationId: "getVersion", code: "version_not_found" });
    expect(answer.body.detail).toContain("2025-03-12");
  });
});
