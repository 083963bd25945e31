import { describe, expect, it } from "vitest";
import { bestPart, fieldOf, type HitData, rankHits, rankPartial } from "./rank-hits.ts";

function page(title: string, content: string, meta: Record<string, string> = {}): HitData {
  return { url: `/${title}`, excerpt: content, content, meta: { title, ...meta }, sub_results: [] };
}

const guide = page("Retries and timeouts", "What is safe to retry.");
const operation = page("Retrieve an invoice", "It is retrieved.", {
  kind: "Operation",
  names: "getinvoice getv1invoices",
});
const error = page("rate_limit_exceeded", "Retry later. See getInvoice.", {
  kind: "Error",
  names: "ratelimitexceeded",
});
const titles = (hits: readonly HitData[]) => hits.map(({ meta }) => meta.title);

describe("rankHits", () => {
  it("puts a guide that is about it before pages that say it, and leaves out what says something else", () => {
    expect(rankHits("retry", [error, operation, guide])).toEqual([guide, error]);
  });

  it.each(["getInvoice", "GET /v1/invoices"])("puts the page that is called %s first", (query) => {
    expect(rankHits(query, [error, guide, operation])[0]).toBe(operation);
  });

  it("puts a title that is asked for whole before guides", () => {
    const rule = page("Retries", "Ask again.", { kind: "Marketplace rule" });
    expect(rankHits("retries", [guide, rule])).toEqual([rule, guide]);
  });

  it("puts what says it in the same words before what has them apart", () => {
    const apart = page("Upgrade", "What was started gets its end.");
    const together = page("Quickstart", "Getting started in two minutes.");
    expect(rankHits("getting started", [apart, together])).toEqual([together, apart]);
  });

  it("puts operations that are called so before pages that say it, and after guides", () => {
    const uninstall = page("Uninstall a listing", "Its key is deleted: delete the key.", { kind: "Operation" });
    const revoke = page("Revoke an API key", "Delete an API key", { kind: "Operation", called: "Delete an API key" });
    expect(rankHits("delete key", [uninstall, revoke])).toEqual([revoke, uninstall]);
  });

  it("puts an operation that takes a parameter of that whole name before pages that say it, and knows its place", () => {
    const chat = page("Create a chat completion", "max_tokens", {
      kind: "Operation",
      fields: "query.after body.max_tokens",
    });
    const limits = page("Rate limits", "Lower max_tokens.");
    expect(rankHits("max_tokens", [limits, chat])).toEqual([chat, limits]);
    expect(fieldOf(chat, "max_tokens")).toBe("body.max_tokens");
    expect(fieldOf(chat, "tokens")).toBeUndefined();
  });

  it("wants each word of a question", () => {
    expect(titles(rankHits("is it safe to retry?", [error, guide]))).toEqual(["Retries and timeouts"]);
  });
});

it("puts first, of pages that say a part of it, the one that says most", () => {
  const found = [
    page("Embeddings", "As with OpenAI."),
    page("Moving from OpenAI", "The base URL."),
    page("Models", "All."),
  ];
  expect(titles(rankPartial("migrate from openai", found))).toEqual(["Moving from OpenAI", "Embeddings"]);
});

it("leads to the section of a guide that says all of it, though another says a part more often", () => {
  const part = (title: string, excerpt: string, times: number) => ({
    title,
    url: `#${title}`,
    excerpt,
    weighted_locations: Array(times),
  });
  const sections = [
    part("Keep keys secret", "Keep <mark>keys</mark> secret. A <mark>key</mark>.", 6),
    part("Replace a key", "<mark>Rotate</mark> makes a new <mark>key.</mark>", 2),
    part("Rotate a key", "<mark>Rotate</mark> a <mark>key</mark>.", 1),
  ];
  const hit = { ...guide, sub_results: sections };
  expect(bestPart(hit, "how do I rotate a key")?.title).toBe("Rotate a key");
  expect(bestPart({ ...hit, sub_results: sections.slice(0, 2) }, "rotate key")?.title).toBe("Replace a key");
  expect(bestPart({ ...hit, sub_results: [] }, "key")).toBeUndefined();
  expect(bestPart({ ...hit, meta: { title: "Rotate keys" } }, "rotate key")).toBeUndefined();
});
