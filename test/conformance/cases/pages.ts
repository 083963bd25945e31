import { hangUp, json, problem } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { apiKey, model } from "./samples.ts";

const keys = (...ids: string[]) => ids.map((id) => ({ ...apiKey, id }));
const page = (ids: string[], cursor: string | null) =>
  json(200, { data: keys(...ids), has_more: cursor !== null, next_cursor: cursor });
const three = [page(["key_1", "key_2"], "c1"), page([], "c/2 +"), page(["key_3"], null)];
const list = { method: "apiKeys.list", params: { limit: 2 } };
const path = "/v1/api_keys";
const limit = ["limit", "2"] as const;

/** Lists, by items and by pages. */
export const pages: readonly ConformanceCase[] = [
  {
    name: "items go over all pages, empty ones too, with the same query and options",
    server: three,
    calls: [{ ...list, read: "items", options: { headers: { "x-trace": "t" }, version: "2026-04-15" } }],
    expect: {
      outcomes: [{ items: keys("key_1", "key_2", "key_3") }],
      requests: [[limit], [limit, ["after", "c1"] as const], [limit, ["after", "c/2 +"] as const]].map((query) => ({
        path,
        query,
        headers: { "x-trace": "t", "sundial-version": "2026-04-15" },
      })),
    },
  },
  {
    name: "pages come one by one with their cursors",
    server: three,
    calls: [{ ...list, read: "pages" }],
    expect: {
      outcomes: [
        {
          pages: [
            { items: keys("key_1", "key_2"), nextCursor: "c1" },
            { items: [], nextCursor: "c/2 +" },
            { items: keys("key_3") },
          ],
        },
      ],
      requests: 3,
    },
  },
  {
    name: "leaving the items inside a page asks for no further one",
    server: three,
    calls: [{ ...list, read: "items", take: 1 }],
    expect: { outcomes: [{ items: keys("key_1") }], requests: 1 },
  },
  {
    name: "leaving at the last item of a page asks for no further one",
    server: three,
    calls: [{ ...list, read: "items", take: 2 }],
    expect: { outcomes: [{ items: keys("key_1", "key_2") }], requests: 1 },
  },
  {
    name: "leaving the pages asks for no further one",
    server: three,
    calls: [{ ...list, read: "pages", take: 2 }],
    expect: { outcomes: [{ pages: [{ nextCursor: "c1" }, { nextCursor: "c/2 +" }] }], requests: 2 },
  },
  {
    name: "a cursor resumes, also in another process",
    server: [page(["key_3"], "c3"), page(["key_4"], null)],
    calls: [{ method: "apiKeys.list", params: { after: "c2" }, read: "items" }],
    expect: {
      outcomes: [{ items: keys("key_3", "key_4") }],
      requests: [{ query: [["after", "c2"]] }, { query: [["after", "c3"]] }],
    },
  },
  {
    name: "an error on the second page comes behind the items of the first",
    server: [three[0] ?? hangUp, problem(404)],
    calls: [{ ...list, read: "items" }],
    expect: { outcomes: [{ items: keys("key_1", "key_2"), error: { class: "NotFoundError" } }], requests: 2 },
  },
  {
    name: "each page is tried again by itself",
    server: [hangUp, three[0] ?? hangUp, problem(503), problem(503), page(["key_3"], null)],
    calls: [{ ...list, read: "items" }],
    expect: { outcomes: [{ items: keys("key_1", "key_2", "key_3") }], sleepsMs: [500, 500, 1000], requests: 5 },
  },
  {
    name: "a list ends where the server says so, whatever the cursor",
    server: [json(200, { data: keys("key_1"), has_more: false, next_cursor: "c1" })],
    calls: [{ ...list, read: "pages" }],
    expect: {
      outcomes: [{ pages: [expect.not.objectContaining({ nextCursor: expect.anything() })] }],
      requests: 1,
    },
  },
  {
    name: "a list that has more but no cursor ends too",
    server: [json(200, { data: keys("key_1"), has_more: true, next_cursor: null })],
    calls: [{ ...list, read: "items" }],
    expect: { outcomes: [{ items: keys("key_1") }], requests: 1 },
  },
  {
    name: "a list without pages is one",
    server: [json(200, { object: "list", data: [model] }), json(200, { object: "list", data: [model] })],
    calls: [
      { method: "models.list", read: "items" },
      { method: "models.list", read: "pages" },
    ],
    expect: { outcomes: [{ items: [model] }, { pages: [{ items: [model] }] }], requests: 2 },
  },
  {
    name: "members of a query that the client does not know go with every page",
    server: [page(["key_1"], "c1"), page(["key_2"], null)],
    calls: [{ method: "apiKeys.list", read: "items", options: { query: { sort: "name" } } }],
    expect: {
      outcomes: [{ items: keys("key_1", "key_2") }],
      requests: [
        { query: [["sort", "name"]] },
        {
          query: [
            ["sort", "name"],
            ["after", "c1"],
          ],
        },
      ],
    },
  },
];
