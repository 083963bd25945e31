import { describe, expect, it } from "vitest";
import { makeInstantClient } from "../testing/instant-client.ts";
import { json, problem, startScriptedServer } from "../testing/scripted-server.ts";
import { Page } from "./page.ts";

const page = (ids: string[], cursor: string | null) =>
  json(200, { data: ids.map((id) => ({ id })), has_more: cursor !== null, next_cursor: cursor });
const threePages = [page(["key_1", "key_2"], "c1"), page([], "c2"), page(["key_3"], null)];

describe("lists", () => {
  it("give a page that knows the next one", async () => {
    const { url, requests } = await startScriptedServer(threePages);
    const { sundial } = makeInstantClient(url);
    const first = await sundial.apiKeys.list({ limit: 2 });
    expect(first).toBeInstanceOf(Page);
    expect(first).toMatchObject({ data: [{ id: "key_1" }, { id: "key_2" }], hasMore: true, nextCursor: "c1" });
    const last = await (await first.nextPage()).nextPage();
    expect(last).toMatchObject({ data: [{ id: "key_3" }], hasMore: false, nextCursor: undefined });
    expect(() => last.nextPage()).toThrow("hasMore");
    expect(requests.map(({ path }) => path)).toEqual([
      "/v1/api_keys?limit=2",
      "/v1/api_keys?limit=2&after=c1",
      "/v1/api_keys?limit=2&after=c2",
    ]);
  });

  it("are iterable over all items", async () => {
    const { url } = await startScriptedServer([...threePages, ...threePages]);
    const { sundial } = makeInstantClient(url);
    const ids = ["key_1", "key_2", "key_3"];
    expect((await Array.fromAsync(sundial.apiKeys.list())).map(({ id }) => id)).toEqual(ids);
    expect((await Array.fromAsync(await sundial.apiKeys.list())).map(({ id }) => id)).toEqual(ids);
  });

  it("are iterable page by page, and fetch no page that nobody asks for", async () => {
    const { url, requests } = await startScriptedServer(threePages);
    const { sundial } = makeInstantClient(url);
    for await (const { data } of (await sundial.apiKeys.list()).pages()) if (data.length === 0) break;
    expect(requests).toHaveLength(2);
  });

  it("without pages are one", async () => {
    const { url } = await startScriptedServer([json(200, { object: "list", data: [{ id: "sundial-1" }] })]);
    const { sundial } = makeInstantClient(url);
    expect(await sundial.models.list()).toMatchObject({ data: [{ id: "sundial-1" }], hasMore: false });
  });

  it("end where the server says so, whatever the cursor", async () => {
    const { url } = await startScriptedServer([json(200, { data: [], has_more: false, next_cursor: "c1" })]);
    expect(await makeInstantClient(url).sundial.apiKeys.list()).toMatchObject({
      hasMore: false,
      nextCursor: undefined,
    });
  });

  it("fail in the middle with the error of that page", async () => {
    const { url } = await startScriptedServer([page(["key_1"], "c1"), problem(404)]);
    const { sundial } = makeInstantClient(url);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { id } of sundial.apiKeys.list()) seen.push(id);
    })();
    await expect(reading).rejects.toThrow("code_404");
    expect(seen).toEqual(["key_1"]);
  });
});
