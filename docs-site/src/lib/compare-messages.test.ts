import { expect, test } from "vitest";
import { compareMessages, leftOut } from "./compare-messages.ts";

const message = (body: unknown) => ({ start: "HTTP 200", headers: [], body });

test("marks the lines that only one side has", () => {
  const { older, newer } = compareMessages({ older: message({ a: 1, b: 2 }), newer: message({ a: 1, c: 2 }) });
  expect(older.filter(({ differs }) => differs)).toEqual([{ text: '  "b": 2', differs: true }]);
  expect(newer.filter(({ differs }) => differs)).toEqual([{ text: '  "c": 2', differs: true }]);
  expect(older[0]).toEqual({ text: "HTTP 200", differs: false });
});

test("leaves out what is far from any difference, in the same places on both sides", () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}`, index]));
  const { older, newer } = compareMessages({
    older: message({ ...many, last: 1 }),
    newer: message({ ...many, last: 2 }),
  });
  expect(older.map(({ text }) => text)).toEqual([
    "HTTP 200",
    `  ${leftOut}`,
    '  "f18": 18,',
    '  "f19": 19,',
    '  "last": 1',
    "}",
  ]);
  expect(newer).toHaveLength(older.length);
});

test("leaves out a body that is equal as a whole", () => {
  const { older, newer } = compareMessages({
    older: message({ a: 1 }),
    newer: { ...message({ a: 1 }), start: "HTTP 201" },
  });
  expect(older).toEqual([{ text: "HTTP 200", differs: true }]);
  expect(newer).toEqual([{ text: "HTTP 201", differs: true }]);
});

test("shows the pieces of a stream, not what every piece repeats", () => {
  const events = (reason: string) =>
    `data: {"id":"x","object":"o","created":1,"model":"m","choices":[{"finish_reason":"${reason}"}]}\n\ndata: [DONE]\n`;
  const side = (reason: string) => ({ start: "HTTP 200", headers: [], events: events(reason) });
  const { older, newer } = compareMessages({ older: side("max_tokens"), newer: side("length") });
  expect(older.find(({ differs }) => differs)?.text).toBe(
    `data: {${leftOut},"choices":[{"finish_reason":"max_tokens"}]}`,
  );
  expect(newer.at(-1)).toEqual({ text: "data: [DONE]", differs: false });
});
