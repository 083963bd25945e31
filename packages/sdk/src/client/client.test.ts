import { afterEach, describe, expect, it, vi } from "vitest";
import { Sundial } from "../generated/sundial.gen.ts";
import { apiVersion, sdkVersion } from "../generated/version.gen.ts";
import { makeInstantClient } from "../testing/instant-client.ts";
import { json, startScriptedServer } from "../testing/scripted-server.ts";

afterEach(() => vi.unstubAllEnvs());

describe("options", () => {
  it("come from the environment when they are not given", () => {
    vi.stubEnv("SUNDIAL_API_KEY", "sdl_test_env\n");
    vi.stubEnv("SUNDIAL_BASE_URL", "https://api.test/v1/");
    expect(new Sundial().baseURL).toBe("https://api.test");
    expect(new Sundial({ baseURL: "https://other.test/api" }).baseURL).toBe("https://other.test/api");
  });

  it("must have a key and a real base URL", () => {
    vi.stubEnv("SUNDIAL_API_KEY", "");
    expect(() => new Sundial()).toThrow("SUNDIAL_API_KEY");
    expect(() => new Sundial({ apiKey: "k", baseURL: "api.test" })).toThrow("`api.test` is not a base URL");
  });
});

describe("headers", () => {
  it("name the version of the API and the client", async () => {
    const { url, requests } = await startScriptedServer([json(200, {})]);
    await makeInstantClient(url).sundial.organization.retrieve();
    expect(requests[0]?.headers).toMatchObject({
      authorization: "Bearer sdl_test_1",
      accept: "application/json",
      "sundial-version": apiVersion,
      "user-agent": `sundial-typescript/${sdkVersion} ${navigator.userAgent}`,
    });
    expect(requests[0]?.headers).not.toHaveProperty("content-type");
  });

  it("can be added, replaced and left out, by the client and then by the call", async () => {
    const { url, requests } = await startScriptedServer([json(200, {}), json(200, {})]);
    const { sundial } = makeInstantClient(url, { defaultHeaders: { "X-A": "1", "X-B": "1", Authorization: null } });
    await sundial.organization.retrieve({ headers: { "x-b": "2" }, version: "2030-01-01" });
    await sundial.organization.update({ name: "x" }, { headers: { "Idempotency-Key": null } });
    expect(requests[0]?.headers).toMatchObject({ "x-a": "1", "x-b": "2", "sundial-version": "2030-01-01" });
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
    expect(requests[1]?.headers).not.toHaveProperty("idempotency-key");
  });
});

describe("answers", () => {
  it("come parsed, raw, or both", async () => {
    const answer = json(200, { id: "org_1", future: true }, { "request-id": "req_7" });
    const { url, requests } = await startScriptedServer([answer, answer]);
    const { sundial } = makeInstantClient(url);
    const { data, response, requestId } = await sundial.organization.retrieve().withResponse();
    expect({ data, status: response.status, requestId }).toEqual({
      data: { id: "org_1", future: true },
      status: 200,
      requestId: "req_7",
    });
    const raw = await sundial.organization.retrieve().asResponse();
    expect(await raw.text()).toBe('{"id":"org_1","future":true}');
    expect(requests).toHaveLength(2);
  });

  it("are one answer however often they are awaited", async () => {
    const { url, requests } = await startScriptedServer([json(200, { id: "org_1" })]);
    const call = makeInstantClient(url).sundial.organization.retrieve();
    expect(await Promise.all([call, call.finally(() => undefined), call.catch(() => undefined)])).toHaveLength(3);
    expect(requests).toHaveLength(1);
  });

  it("without content are undefined", async () => {
    const { url } = await startScriptedServer([(res) => void res.writeHead(204).end()]);
    expect(await makeInstantClient(url).sundial.members.remove("mem_1")).toBeUndefined();
  });

  it("that are no JSON say where they came from", async () => {
    const { url } = await startScriptedServer([(res) => void res.end("<html>")]);
    await expect(makeInstantClient(url).sundial.organization.retrieve()).rejects.toThrow(
      `${url}/v1/organization is not JSON`,
    );
  });

  it("come through the caller's fetch", async () => {
    const seen: string[] = [];
    const fetch = async (url: string) => {
      seen.push(url);
      return Response.json({ data: [] });
    };
    const { sundial } = makeInstantClient("https://api.test", { fetch });
    await sundial.requests.list({ status: undefined, model: "a b" });
    expect(seen).toEqual(["https://api.test/v1/requests?model=a+b"]);
  });
});

describe("ids", () => {
  it.each(["", ".", ".."])("refuse `%s`, which would address something else", (id) => {
    const { sundial } = makeInstantClient("https://api.test");
    expect(() => sundial.members.remove(id)).toThrow("cannot be part of an address");
  });
});
