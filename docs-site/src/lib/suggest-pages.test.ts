import { expect, it } from "vitest";
import { suggestPages } from "./suggest-pages.ts";
import { suggestedPages } from "./suggested-pages.ts";

it.each([
  ["/docs/webhook", "/docs/webhooks"],
  ["/docs/quick-start", "/docs/quickstart"],
  ["/docs/streeming", "/docs/streaming"],
  ["/docs/retries", "/docs/errors"],
  ["/docs/api-keys", "/docs/authentication"],
  ["/errors/rate_limit_exeeded", "/errors/rate_limit_exceeded"],
  ["/reference/createChatCompletions", "/reference/createChatCompletion"],
  ["/models/sundial-2-mni", "/models/sundial-2-mini"],
  ["/models/sundial-2-mni/", "/models/sundial-2-mini"],
  ["/price", "/pricing"],
])("for %s suggests %s among the first", (path, href) => {
  expect(suggestPages(path, suggestedPages()).map((page) => page.href)).toContain(href);
});

it.each(["/", "/docs/", "/zzzzzz", "/docs/%E0%A4%A", "/wp-login.php", "/.env"])("suggests nothing for %s", (path) => {
  expect(suggestPages(path, suggestedPages())).toEqual([]);
});

it("suggests few, whatever is asked for", () => {
  expect(suggestPages("/docs/list", suggestedPages()).length).toBeLessThanOrEqual(4);
  expect(suggestPages(`/${"key-".repeat(5000)}`, suggestedPages()).length).toBeLessThanOrEqual(4);
});
