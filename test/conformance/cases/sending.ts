import { json } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { apiKey, change, noContent, okKey, okOrganization, organization, read } from "./samples.ts";

const emptyPage = json(200, { data: [], has_more: false, next_cursor: null });

const noPlace = {
  outcomes: [{ error: { class: "SundialError", isOwn: true, text: expect.stringMatching(/body/) } }],
  requests: 0,
};

/** What is sent: addresses, queries and bodies. */
export const sending: readonly ConformanceCase[] = [
  {
    name: "a query is encoded, and what is left out is not in it",
    server: [emptyPage],
    calls: [
      {
        method: "requests.list",
        params: { model: "a b&c=d+é/%", start: "2026-11-23T00:00:00+00:00", limit: 5 },
        read: "items",
      },
    ],
    expect: {
      outcomes: [{ items: [] }],
      requests: [
        {
          path: "/v1/requests",
          query: [
            ["model", "a b&c=d+é/%"],
            ["start", "2026-11-23T00:00:00+00:00"],
            ["limit", "5"],
          ],
          body: "",
        },
      ],
    },
  },
  {
    name: "true and false are words in a query",
    server: [json(200, { data: [] }), json(200, { data: [] })],
    calls: [
      { method: "errors.list", params: { retryable: true }, read: "items" },
      { method: "errors.list", params: { retryable: false }, read: "items" },
    ],
    expect: { outcomes: [{}, {}], requests: [{ query: [["retryable", "true"]] }, { query: [["retryable", "false"]] }] },
  },
  {
    name: "null in a query leaves the parameter out",
    server: [emptyPage],
    calls: [{ method: "requests.list", params: { model: null, limit: 1 }, read: "items" }],
    expect: { outcomes: [{}], requests: [{ query: [["limit", "1"]] }] },
  },
  {
    name: "an id is encoded as one segment of the path",
    server: [okKey, okKey],
    calls: [
      { method: "apiKeys.retrieve", path: ["a b/c?d#e%é+&"] },
      { method: "apiKeys.retrieve", path: ["../x"] },
    ],
    expect: {
      outcomes: [{ value: apiKey }, {}],
      requests: [{ path: "/v1/api_keys/a%20b%2Fc%3Fd%23e%25%C3%A9%2B%26", query: [] }, { path: "/v1/api_keys/..%2Fx" }],
    },
  },
  ...["", ".", ".."].map(
    (id): ConformanceCase => ({
      name: `the id "${id}" is refused, for it would address something else`,
      calls: [{ method: "members.remove", path: [id] }],
      expect: {
        outcomes: [{ error: { class: "SundialError", text: expect.stringContaining("cannot be part of an address") } }],
        requests: 0,
      },
    }),
  ),
  {
    name: "a body is JSON, with null where null is given and without what is left out",
    server: [okKey],
    calls: [{ method: "apiKeys.update", path: ["key_1"], params: { name: 'Größe 🙂\u2028"\\', version_pin: null } }],
    expect: {
      outcomes: [{}],
      requests: [
        {
          method: "PATCH",
          body: { name: 'Größe 🙂\u2028"\\', version_pin: null },
          headers: { "content-type": expect.stringMatching(/^application\/json(;|$)/) },
        },
      ],
    },
  },
  {
    name: "a body of no members is an object",
    server: [
      json(200, {
        requests_deleted: 0,
        idempotency_keys_deleted: 0,
        api_keys_revoked: 0,
        sample_requests_created: 0,
        webhook_endpoints_deleted: 0,
      }),
    ],
    calls: [{ method: "sandbox.reset" }],
    expect: {
      outcomes: [{}],
      requests: [{ body: {}, headers: { "content-type": expect.stringContaining("application/json") } }],
    },
  },
  {
    name: "an operation without a body sends none",
    server: [okKey],
    calls: [{ method: "apiKeys.revoke", path: ["key_1"] }],
    expect: { outcomes: [{}], requests: [{ method: "POST", body: "", headers: { "content-type": null } }] },
  },
  {
    name: "members that the client does not know can be sent in query, headers and body, and go before its own",
    server: [okKey, emptyPage],
    calls: [
      {
        method: "apiKeys.update",
        path: ["key_1"],
        params: { name: "a" },
        options: { query: { dry_run: "yes" }, headers: { "x-trace": "t" }, body: { name: "b", colour: { hue: 7 } } },
      },
      { method: "apiKeys.list", params: { limit: 1 }, read: "items", options: { query: { limit: 2, sort: "name" } } },
    ],
    expect: {
      outcomes: [{}, {}],
      requests: [
        { query: [["dry_run", "yes"]], headers: { "x-trace": "t" }, body: { name: "b", colour: { hue: 7 } } },
        {
          query: [
            ["limit", "2"],
            ["sort", "name"],
          ],
        },
      ],
    },
  },
  {
    name: "an operation without a body can be given one",
    server: [okKey],
    calls: [{ method: "apiKeys.revoke", path: ["key_1"], options: { body: { reason: "leaked" } } }],
    expect: {
      outcomes: [{}],
      requests: [
        { body: { reason: "leaked" }, headers: { "content-type": expect.stringContaining("application/json") } },
      ],
    },
  },
  {
    name: "an endpoint that the client does not know can be called",
    server: [json(201, { id: "thing_1" }), noContent],
    calls: [
      { method: "request", request: { method: "POST", path: "/v1/things", query: { a: "1" }, body: { b: [2, null] } } },
      { method: "request", request: { method: "DELETE", path: "/v1/things/thing_1" } },
    ],
    expect: {
      outcomes: [{ value: { id: "thing_1" } }, { value: null }],
      requests: [
        { method: "POST", path: "/v1/things", query: [["a", "1"]], body: { b: [2, null] } },
        { method: "DELETE", path: "/v1/things/thing_1", body: "" },
      ],
      idempotencyKeys: ["A", "B"],
    },
  },
  {
    name: "lists, numbers and nested members of a body go as they are",
    server: [okOrganization],
    calls: [
      {
        ...change,
        options: { body: { list: [1, 1.5, -0.25, "x", [true]], nested: { none: null }, big: 9007199254740991 } },
      },
    ],
    expect: {
      outcomes: [{ value: organization }],
      requests: [
        { body: { name: "x", list: [1, 1.5, -0.25, "x", [true]], nested: { none: null }, big: 9007199254740991 } },
      ],
    },
  },
  {
    name: "a redirect inside the server is followed, with method, body and key when it asks for that",
    server: [(res) => void res.writeHead(307, { location: "/moved" }).end(), okOrganization],
    calls: [change],
    expect: {
      outcomes: [{ value: organization }],
      requests: [
        {},
        { method: "PATCH", path: "/moved", body: { name: "x" }, headers: { authorization: "Bearer sdl_test_1" } },
      ],
      idempotencyKeys: ["A", "A"],
    },
  },
  {
    name: "nothing of one call stays for the next",
    server: [okOrganization, okOrganization],
    calls: [{ ...read, options: { headers: { "x-once": "1" }, query: { once: "1" } } }, read],
    expect: {
      outcomes: [{}, {}],
      requests: [
        { query: [["once", "1"]], headers: { "x-once": "1" } },
        { query: [], headers: { "x-once": null } },
      ],
    },
  },
  ...([[1], "text", 7] as const).map(
    (body): ConformanceCase => ({
      name: `further members have no place in a body that is ${JSON.stringify(body)}`,
      calls: [
        { method: "request", request: { method: "POST", path: "/v1/things", body }, options: { body: { a: 1 } } },
      ],
      expect: noPlace,
    }),
  ),
  {
    name: "a read has no body for further members",
    calls: [{ ...read, options: { body: { a: 1 } } }],
    expect: noPlace,
  },
];
