import { afterEach, describe, expect, it, vi } from "vitest";
import { makeInstantClient } from "../testing/instant-client.ts";
import { events, json, problem, type ScriptedAnswer, startScriptedServer } from "../testing/scripted-server.ts";
import type { ClientOptions } from "./client-options.ts";
import { Deprecations } from "./deprecations.ts";
import type { Deprecation } from "./read-deprecation.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function headersOf(version: string): Record<string, string> {
  return {
    "sundial-version": version,
    deprecation: "@1767225600",
    sunset: "Wed, 30 Jun 2027 00:00:00 GMT",
    link: `<https://portal.test/versions/${version}>; rel="deprecation", <https://portal.test/versions/2026-11-23>; rel="successor-version"`,
  };
}

const answer = (version: string) => json(200, { data: [] }, headersOf(version));
const message = (version: string) =>
  `The API's version ${version} is deprecated since 2026-01-01 and stops working on 2027-06-30. Move to 2026-11-23 (https://portal.test/versions/2026-11-23). See https://portal.test/versions/${version}`;

async function clientOf(answers: ScriptedAnswer[], options: ClientOptions = {}) {
  const { url } = await startScriptedServer(answers);
  return makeInstantClient(url, options).sundial;
}

describe("deprecations", () => {
  it("are kept by the client that saw them, once a thing", async () => {
    const onDeprecation = vi.fn();
    const sundial = await clientOf([json(200, {}), answer("v1"), answer("v2"), answer("v1")], { onDeprecation });
    expect(sundial.deprecations()).toEqual([]);
    for (let call = 0; call < 4; call++) await sundial.models.list();
    expect(sundial.deprecations().map(({ thing }) => thing)).toEqual(["version v1", "version v2"]);
    expect(onDeprecation.mock.calls).toEqual(sundial.deprecations().map((found) => [found]));
    expect(sundial.deprecations()[0]).toMatchObject({ firstSeenAt: new Date("2026-11-23T12:00:00Z") });
    expect((await clientOf([])).deprecations()).toEqual([]);
  });

  it("come with errors, every attempt and streams too", async () => {
    const things: string[] = [];
    const onDeprecation = ({ thing }: Deprecation) => void things.push(thing);
    const streamed: ScriptedAnswer = (res, request) => {
      for (const [name, value] of Object.entries(headersOf("v5"))) res.setHeader(name, value);
      return events(["data: [DONE]\n\n"])(res, request);
    };
    const answers = [problem(503, {}, headersOf("v3")), problem(410, {}, headersOf("v4")), streamed];
    const sundial = await clientOf(answers, { onDeprecation });
    await expect(sundial.models.list()).rejects.toThrow("410");
    await Array.fromAsync(await sundial.stream({ method: "GET", path: "/v1/x" }));
    expect(things).toEqual(["version v3", "version v4", "version v5"]);
  });

  it("follow the newest word on a thing without telling of it again", async () => {
    const onDeprecation = vi.fn();
    const later = json(200, {}, { ...headersOf("v1"), sunset: "Thu, 30 Dec 2027 00:00:00 GMT" });
    const sundial = await clientOf([answer("v1"), later], { onDeprecation });
    await sundial.models.list();
    await sundial.models.list();
    expect(sundial.deprecations()).toMatchObject([{ sunsetAt: new Date("2027-12-30T00:00:00Z") }]);
    expect(onDeprecation).toHaveBeenCalledOnce();
  });

  it("are kept up to a thousand, and told of no more", async () => {
    const onDeprecation = vi.fn();
    const deprecations = new Deprecations(onDeprecation, { now: () => 0, log: undefined });
    for (let thing = 0; thing < 1005; thing++) {
      const headers = new Headers({ sunset: "Wed, 30 Jun 2027 00:00:00 GMT" });
      await deprecations.note({ headers, method: "GET", url: `https://api.test/v1/things/${thing}` });
    }
    expect(deprecations.list()).toHaveLength(1000);
    expect(onDeprecation).toHaveBeenCalledTimes(1000);
  });

  it("do not break a call that says them illegibly", async () => {
    const unreadable = { deprecation: "?", sunset: "@@", link: '<::>; rel="deprecation"; anchor="http://["' };
    const sundial = await clientOf([json(200, { id: "x" }, unreadable)], { onDeprecation: () => undefined });
    expect(await sundial.organization.retrieve()).toEqual({ id: "x" });
    expect(sundial.deprecations()).toMatchObject([
      { thing: "operation /v1/organization", deprecatedAt: undefined, sunsetAt: undefined },
    ]);
  });
});

describe("without a hook", () => {
  it("the runtime warns, once a thing and process", async () => {
    const warn = vi.spyOn(process, "emitWarning").mockReturnValue();
    for (let client = 0; client < 2; client++) await (await clientOf([answer("w1")])).models.list();
    await (await clientOf([answer("w2")])).models.list();
    await (await clientOf([answer("w3")], { onDeprecation: () => undefined })).models.list();
    const type = "SundialDeprecationWarning";
    expect(warn.mock.calls).toEqual([
      [message("w1"), { type }],
      [message("w2"), { type }],
    ]);
  });

  it("the console has it where the runtime knows no warnings", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const fetch = async () => Response.json({ data: [] }, { headers: { ...headersOf("w4"), link: "" } });
    const { sundial } = makeInstantClient("https://api.test", { fetch });
    vi.stubGlobal("process", undefined);
    await sundial.models.list();
    vi.unstubAllGlobals();
    expect(warn.mock.calls).toEqual([
      [
        "SundialDeprecationWarning: The API's version w4 is deprecated since 2026-01-01 and stops working on 2027-06-30.",
      ],
    ]);
  });
});
