import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCompletionTokens, countPromptTokens } from "./count-prompt-tokens.ts";
import { countTextTokens } from "./count-text-tokens.ts";
import { decodeTokens, encodeTokens, prepareTokenCounting, splitIntoTokens } from "./token-encoding.ts";

prepareTokenCounting();

describe("countTextTokens", () => {
  test.each([
    ["", 0],
    ["hello world", 2],
    ["tiktoken is great!", 6],
    ["お誕生日おめでとう", 8],
    ["<|endoftext|>", 7],
  ])("%j is %i tokens", (text, tokens) => {
    expect(countTextTokens(text)).toBe(tokens);
  });

  test("equals the encoding for any ordinary text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (text) => {
        expect(countTextTokens(text)).toBe(encodeTokens(text).length);
      }),
    );
  });

  test("is exact across its windows", () => {
    const text = "The dog's 12 bones, 'buried'  deep.\n\n    Indented: naïve café — done!\t".repeat(600);
    expect(countTextTokens(text)).toBe(encodeTokens(text).length);
  });

  test.each([
    ["one letter", "a"],
    ["spaces", " "],
    ["signs", "-"],
    ["emoji", "😀"],
    ["Chinese", "语"],
    ["contractions", "'s"],
    ["long words", `${"qzxv".repeat(24)} `],
  ])("1 MB of %s takes less than two seconds", (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const start = process.threadCpuUsage();
    const tokens = countTextTokens(text);
    expect(process.threadCpuUsage(start).user).toBeLessThan(2_000_000);
    expect(tokens).toBeGreaterThan(0);
    expect(tokens).toBeLessThanOrEqual(Buffer.byteLength(text));
  });

  test("a text beyond the bound is estimated closely", () => {
    const part = "Counting goes on in the same way, sentence after sentence, page after page. ";
    const times = 20_000;
    expect(countTextTokens(part.repeat(times)) / (countTextTokens(part.repeat(100)) * (times / 100))).toBeCloseTo(1, 2);
  });
});

describe("splitIntoTokens and decodeTokens", () => {
  test("lose nothing of any well-formed text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        expect(splitIntoTokens(text).join("")).toBe(text);
        expect(splitIntoTokens(text)).toHaveLength(encodeTokens(text).length);
        expect(decodeTokens(encodeTokens(text))).toBe(text);
      }),
    );
  });

  test("an unknown token is left out", () => {
    expect(decodeTokens([...encodeTokens("ok"), 99_999_999])).toBe("ok");
  });
});

describe("countPromptTokens", () => {
  // 3 opening; each message 3 + role 1 + its text.
  test("adds 3 a message and 3 for the opening", () => {
    const messages = [
      { role: "system", content: "You are helpful." },
      { role: "user", content: "hello world" },
    ];
    expect(countPromptTokens({ messages })).toBe(3 + (3 + 1 + 4) + (3 + 1 + 2));
  });

  test("counts a name, the parts of a content and an image", () => {
    const base = countPromptTokens({ messages: [{ role: "user", content: "hello world" }] });
    expect(countPromptTokens({ messages: [{ role: "user", name: "ada", content: "hello world" }] })).toBe(
      base + 1 + countTextTokens("ada"),
    );
    const content = [
      { type: "text", text: "hello world" },
      { type: "image_url", image_url: { detail: "low" } },
    ];
    expect(countPromptTokens({ messages: [{ role: "user", content }] })).toBe(base + 85);
  });

  test("counts tools, tool calls and a schema", () => {
    const messages = [{ role: "user", content: "hello world" }];
    const base = countPromptTokens({ messages });
    expect(
      countPromptTokens({ messages, tools: [{ function: { name: "get_weather", parameters: {} } }] }),
    ).toBeGreaterThan(base + 19);
    expect(
      countPromptTokens({ messages, response_format: { json_schema: { name: "x", schema: {} } } }),
    ).toBeGreaterThan(base);
    const called = { role: "assistant", content: null, tool_calls: [{ function: { name: "f", arguments: "{}" } }] };
    expect(countPromptTokens({ messages: [...messages, called] })).toBe(base + 3 + 1 + 2);
    expect(countCompletionTokens(called)).toBe(2);
  });
});
