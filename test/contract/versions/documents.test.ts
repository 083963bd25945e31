import { newestVersion, versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe("the document of a version", () => {
  it.each(versions.map(({ date }) => date))("is served for %s to anyone, as JSON and as YAML", async (date) => {
    const json = await api.call("GET", `/openapi.json?version=${date}`);
    expect(json.status).toBe(200);
    expect(json.headers.get("content-type")).toBe("application/json");
    expect(json.body.info.version).toBe(date);
    const yaml = await api.call("GET", `/openapi.yaml?version=${date}`);
    expect(yaml.headers.get("content-type")).toBe("application/yaml");
    expect(yaml.text).toMatch(new RegExp(`^  version: "?${date}"?$`, "m"));
    expect((await api.call("GET", `/openapi.yaml?version=${date}`)).text).toBe(yaml.text);
  });

  it("says the same as YAML and as JSON", async () => {
    const [json, yaml] = await Promise.all([api.call("GET", "/openapi.json"), api.call("GET", "/openapi.yaml")]);
    expect(parse(yaml.text)).toEqual(json.body);
  });

  it("is the newest without a version, and the earlier one for a date between two", async () => {
    expect((await api.call("GET", "/openapi.json")).body.info.version).toBe(newestVersion.date);
    expect((await api.call("GET", "/openapi.json?version=2025-08-01")).body.info.version).toBe("2025-07-09");
  });

  it.each(["latest", "2020-01-01", "2999-01-01", ""])("there is none for %j", async (version) => {
    const answer = await api.call("GET", `/openapi.json?version=${version}`);
    expectProblem(answer, { code: "version_not_found" });
    expect(answer.body.detail).toContain(newestVersion.date);
  });
});
