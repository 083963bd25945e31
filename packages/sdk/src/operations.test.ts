import { describe, expect, it } from "vitest";
import { makeInstantClient } from "./testing/instant-client.ts";
import { listOperationsOfSpec } from "./testing/operations.ts";
import { json, startScriptedServer } from "./testing/scripted-server.ts";

const operations = listOperationsOfSpec();

describe("every operation of the contract", () => {
  it("is there to be tested", () => {
    expect(operations.length).toBeGreaterThanOrEqual(25);
  });

  it.each(operations)("$sdkMethod calls $method $path", async ({ sdkMethod, method, path }) => {
    const { url, requests } = await startScriptedServer([json(200, { data: [] })]);
    const { sundial } = makeInstantClient(url);
    const ids = [...path.matchAll(/\{\w+\}/g)].map((_, index) => `id ${index}/`);
    await findMethod(sundial, sdkMethod)(...ids, {});
    const expected = ids.reduce((built, id) => built.replace(/\{\w+\}/, encodeURIComponent(id)), path);
    expect(requests).toMatchObject([{ method, path: expected }]);
  });

  it("are all there is", () => {
    const { sundial } = makeInstantClient("http://127.0.0.1:9");
    expect(listMethods(sundial).sort()).toEqual(operations.map(({ sdkMethod }) => sdkMethod).sort());
  });
});

function findMethod(sundial: object, name: string): (...args: unknown[]) => Promise<unknown> {
  const steps = name.split(".");
  const owner = steps.slice(0, -1).reduce<unknown>((value, step) => Reflect.get(Object(value), step), sundial);
  const method: unknown = Reflect.get(Object(owner), steps.at(-1) ?? "");
  if (typeof method !== "function") throw new Error(`there is no ${name}`);
  return (...args) => method.apply(owner, args);
}

function listMethods(owner: object, above = ""): string[] {
  return Object.entries(owner).flatMap(([name, resource]) => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(resource)).filter((own) => own !== "constructor");
    return [...methods.map((method) => `${above}${name}.${method}`), ...listMethods(resource, `${above}${name}.`)];
  });
}
