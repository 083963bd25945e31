import { cutOff, json, type ScriptedAnswer } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { apiKey, noContent, okKey, organization, read } from "./samples.ts";

const retrieve = { method: "apiKeys.retrieve", path: ["key_1"] };
const text =
  (body: string, contentType = "application/json"): ScriptedAnswer =>
  (res) =>
    void res.writeHead(200, { "content-type": contentType }).end(body);

/** How successful answers are read. */
export const answers: readonly ConformanceCase[] = [
  {
    name: "an answer is read whole",
    server: [okKey],
    calls: [retrieve],
    expect: {
      outcomes: [
        {
          value: expect.toSatisfy(
            (value) => JSON.stringify(Object.entries(value).sort()) === JSON.stringify(Object.entries(apiKey).sort()),
          ),
        },
      ],
      requests: 1,
    },
  },
  {
    name: "members that the client does not know are kept, also deep inside",
    server: [
      json(200, { ...apiKey, colour: { hue: [7, null] } }),
      json(200, {
        data: [{ id: "sundial-9", object: "model", created: 1, owned_by: "x", tags: ["new"] }],
        object: "list",
      }),
    ],
    calls: [retrieve, { method: "models.list", read: "items" }],
    expect: {
      outcomes: [{ value: { colour: { hue: [7, null] } } }, { items: [{ id: "sundial-9", tags: ["new"] }] }],
      requests: 2,
    },
  },
  {
    name: "values that the client does not know are kept, of enums of every kind",
    server: [json(200, { ...apiKey, mode: "staging", status: "frozen", scopes: ["models.read", "moons.read"] })],
    calls: [retrieve],
    expect: {
      outcomes: [{ value: { mode: "staging", status: "frozen", scopes: ["models.read", "moons.read"] } }],
      requests: 1,
    },
  },
  {
    name: "a constant with another value does not crash",
    server: [json(200, { id: "sundial-1", object: "model.v2", created: 1, owned_by: "x" })],
    calls: [{ method: "models.retrieve", path: ["sundial-1"] }],
    expect: { outcomes: [{ value: { object: "model.v2" } }], requests: 1 },
  },
  {
    name: "a member that is missing or null does not crash",
    server: [json(200, { id: "org_1", name: null })],
    calls: [read],
    expect: { outcomes: [{ value: { id: "org_1", name: null } }], requests: 1 },
  },
  {
    name: "204 is nothing",
    server: [noContent],
    calls: [{ method: "members.remove", path: ["mem_1"] }],
    expect: { outcomes: [{ value: null }], requests: [{ method: "DELETE", path: "/v1/members/mem_1" }] },
  },
  {
    name: "the response can be had with the value",
    server: [json(200, organization, { "request-id": "req_7", "x-own": "here" })],
    calls: [{ ...read, read: "response" }],
    expect: {
      outcomes: [{ value: organization, response: { status: 200, requestId: "req_7", headers: { "x-own": "here" } } }],
      requests: 1,
    },
  },
  {
    name: "the response of nothing can be had too, and that of another good status",
    server: [noContent, json(201, { ...apiKey, secret: "sdl_test_secret" })],
    calls: [
      { method: "members.remove", path: ["mem_1"], read: "response" },
      { method: "apiKeys.create", params: { name: "ci" }, read: "response" },
    ],
    expect: {
      outcomes: [
        { value: null, response: { status: 204 } },
        { value: { secret: "sdl_test_secret" }, response: { status: 201 } },
      ],
      requests: 2,
    },
  },
  ...[
    ["a page of HTML", text("<html>", "text/html")],
    ["half of an object", text('{"id":"org_1"')],
    ["text behind the object", text('{"id":"org_1"} and more')],
  ].map(
    ([name, answer]): ConformanceCase => ({
      name: `a good status with ${name} says that it is not JSON, and is not sent again`,
      server: [answer as ScriptedAnswer],
      calls: [read],
      expect: {
        outcomes: [{ error: { class: "SundialError", text: expect.stringContaining("is not JSON") } }],
        requests: 1,
      },
    }),
  ),
  {
    name: "an answer that breaks off is a connection error, and is not sent again: the call may have had its effect",
    server: [cutOff('{"id":', "application/json")],
    calls: [{ method: "apiKeys.create", params: { name: "ci" } }],
    expect: { outcomes: [{ error: { class: "ConnectionError", isOwn: true } }], requests: 1 },
  },
  {
    name: "an answer is UTF-8, with every character, whatever its content type says",
    server: [
      text(JSON.stringify({ ...organization, name: "Größe 🙂 \u2028 \u0000" }), "application/json; charset=iso-8859-1"),
    ],
    calls: [read],
    expect: { outcomes: [{ value: { name: "Größe 🙂 \u2028 \u0000" } }], requests: 1 },
  },
  {
    name: "a content type is not needed",
    server: [(res) => void res.writeHead(200).end(JSON.stringify(organization))],
    calls: [read],
    expect: { outcomes: [{ value: organization }], requests: 1 },
  },
];
