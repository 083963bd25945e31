import type { ChatCompletionRequest, ChatContentPart } from "@sundial/contract/types";
import { describe, expect, it } from "vitest";
import { estimateChatTokens } from "./estimate-tokens.ts";

const base64 = "A".repeat(2_000_000);
const text: ChatContentPart = { type: "text", text: "What is this?" };

function estimate(content: ChatContentPart[] | string, options: Partial<ChatCompletionRequest> = {}) {
  const request = { model: "sundial-1", messages: [{ role: "user" as const, content }], ...options };
  return estimateChatTokens(request, JSON.stringify(request).length);
}

describe("estimateChatTokens", () => {
  it("takes a token for four bytes, and the most the call may produce", () => {
    const bytes = JSON.stringify({ model: "sundial-1", messages: [{ role: "user", content: "" }] }).length;
    expect(estimate("x".repeat(4_000))).toBe(Math.ceil((bytes + 4_000) / 4) + 512);
    expect(estimate("", { max_completion_tokens: 100, n: 2 })).toBeLessThan(300);
  });

  it.each<[string, ChatContentPart]>([
    ["an image", { type: "image_url", image_url: { url: `data:image/png;base64,${base64}` } }],
    ["a sound", { type: "input_audio", input_audio: { data: base64, format: "wav" } }],
    ["a file", { type: "file", file: { filename: "a.pdf", file_data: `data:application/pdf;base64,${base64}` } }],
    ["an uploaded file", { type: "file", file: { file_id: "file-1" } }],
    ["an image at an address", { type: "image_url", image_url: { url: "https://example.com/a.png" } }],
  ])("counts %s as a thousand, however large", (_, part) => {
    const difference = estimate([text, part]) - estimate([text]);
    expect(difference).toBeGreaterThanOrEqual(1_000);
    expect(difference).toBeLessThan(1_040);
  });

  it("still counts text by its bytes, wherever it stands", () => {
    expect(estimate([{ type: "text", text: base64 }])).toBeGreaterThan(500_000);
    expect(estimate([text, { type: "image_url", other: base64 }])).toBeGreaterThan(500_000);
  });
});
