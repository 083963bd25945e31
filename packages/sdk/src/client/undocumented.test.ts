import { describe, expect, it } from "vitest";
import { makeInstantClient } from "../testing/instant-client.ts";
import { events, json, problem, startScriptedServer } from "../testing/scripted-server.ts";

describe("parameters that a method does not know", () => {
  it("go into the query, over those that it knows", async () => {
    const { url, requests } = await startScriptedServer([json(200, { data: [] })]);
    const query = { model: "other", limit: undefined, shape: ["a", "b"] };
    await makeInstantClient(url).sundial.requests.list({ model: "m", limit: 5 }, { query });
    expect(requests[0]?.path).toBe("/v1/requests?model=other&shape=a&shape=b");
  });

  it("stay in the query of every page, and never stop it from going on", async () => {
    const page = (next: string | null) => json(200, { data: [next], has_more: next !== null, next_cursor: next });
    const { url, requests } = await startScriptedServer([page("c1"), page("c2"), page(null)]);
    const items = makeInstantClient(url).sundial.apiKeys.list({ limit: 1 }, { query: { shape: "a", after: "c0" } });
    expect(await Array.fromAsync(items)).toHaveLength(3);
    expect(requests.map(({ path }) => path)).toEqual([
      "/v1/api_keys?limit=1&shape=a&after=c0",
      "/v1/api_keys?limit=1&shape=a&after=c1",
      "/v1/api_keys?limit=1&shape=a&after=c2",
    ]);
  });

  it("go into the body, over those that it knows, in every attempt", async () => {
    const { url, requests } = await startScriptedServer([problem(503), json(200, {}), json(200, {})]);
    const { sundial } = makeInstantClient(url);
    await sundial.organization.update({ name: "x" }, { body: { name: "y", color: "red" } });
    await sundial.apiKeys.revoke("key_1", { body: { reason: "lost" } });
    expect(requests.map(({ body }) => body)).toEqual([
      '{"name":"y","color":"red"}',
      '{"name":"y","color":"red"}',
      '{"reason":"lost"}',
    ]);
    expect(requests[2]?.headers["content-type"]).toBe("application/json");
  });
});

describe("endpoints that have no method", () => {
  it("are called with everything that a method has", async () => {
    const { url, requests } = await startScriptedServer([problem(503), json(200, { id: "thing_1" })]);
    const { sundial } = makeInstantClient(url);
    const call = { method: "POST", path: "/v1/things", query: { dry: true }, body: { name: "x" } } as const;
    const { data, response } = await sundial.request<{ id: string }>(call).withResponse();
    expect([data.id, response.status]).toEqual(["thing_1", 200]);
    expect(requests).toMatchObject(
      [1, 2].map(() => ({ method: "POST", path: "/v1/things?dry=true", body: '{"name":"x"}' })),
    );
    expect(requests[0]?.headers["idempotency-key"]).toBe(requests[1]?.headers["idempotency-key"]);
  });

  it("can stream and list", async () => {
    const page = json(200, { data: [1], has_more: true, next_cursor: "c" });
    const answers = [events(['data: {"n":1}\n\ndata: [DONE]\n\n']), page, json(200, { data: [2], has_more: false })];
    const { url } = await startScriptedServer(answers);
    const { sundial } = makeInstantClient(url);
    const stream = await sundial.stream<{ n: number }>({ method: "POST", path: "/v1/things", body: {} });
    expect(await Array.fromAsync(stream)).toEqual([{ n: 1 }]);
    expect(await Array.fromAsync(sundial.list<number>({ method: "GET", path: "/v1/things" }))).toEqual([1, 2]);
  });

  it.each(["v1/things", ".evil.test/", "https://evil.test/"])(
    "are refused at `%s`, which would change the host",
    async (path) => {
      const { sundial } = makeInstantClient("https://api.test");
      await expect(sundial.request({ method: "GET", path })).rejects.toThrow("is not a path");
    },
  );
});

describe("fetchOptions", () => {
  it("reach fetch, those of the call over those of the client, and neither over the request itself", async () => {
    const seen: RequestInit[] = [];
    const fetch = async (_: string, init: RequestInit) => {
      seen.push(init);
      return Response.json({ data: [] });
    };
    const dispatcher = { of: "undici" };
    const fetchOptions = {
      dispatcher,
      redirect: "error",
      cache: "no-store",
      method: "PUT",
      signal: undefined,
    } as const;
    const { sundial } = makeInstantClient("https://api.test", { fetch, fetchOptions });
    await sundial.models.list();
    await sundial.models.list({ fetchOptions: { cache: "reload", proxy: "http://proxy.test" } });
    expect(seen).toMatchObject([
      { dispatcher, redirect: "error", cache: "no-store", method: "GET" },
      { dispatcher, redirect: "error", cache: "reload", method: "GET", proxy: "http://proxy.test" },
    ]);
    expect(seen[0]?.signal).toBeInstanceOf(AbortSignal);
  });
});
