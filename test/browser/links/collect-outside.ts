import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestPlatform } from "../../harness/platform.ts";
import type { Link } from "./crawl.ts";
import { linksOfText } from "./read-links.ts";

const root = join(import.meta.dirname, "../../..");

/** Links to the portal that stand outside of its pages: in what the API answers, in files for programs, and in what the SDKs say of themselves. */
export async function collectOutside(platform: TestPlatform): Promise<Link[]> {
  const [answers, files] = await Promise.all([collectAnswers(platform), collectFiles(platform)]);
  return [...answers, ...files, ...collectSdks()];
}

/** Errors with every place they name, headers of an old version and of a model that ends, and what lists say of each thing. */
async function collectAnswers({ api }: TestPlatform): Promise<Link[]> {
  const { keys } = await api.createOrganization();
  const old = { "sundial-version": "2025-03-12" };
  const chat = { model: "sundial-0-code", messages: [{ role: "user", content: "Hello" }] };
  const answers = await Promise.all([
    api.call("GET", "/v1/requests"),
    api.call("GET", "/v1/models", { key: keys.test, headers: old }),
    api.call("GET", "/v1/models", { key: keys.test, headers: { "sundial-version": "2024-11-20" } }),
    api.call("POST", "/v1/chat/completions", { key: keys.test, body: chat }),
    ...[
      "/v1/models?include_retired=true",
      "/v1/errors",
      "/v1/changelog?limit=100",
      "/v1/deprecations",
      "/v1/versions",
    ].map((path) => api.call("GET", path)),
  ]);
  return answers.flatMap(({ text, headers }, index) =>
    [...linksOfText(text), ...linksOfText(headers.get("link") ?? "")].map((to) => ({ to, from: `/answer-${index}` })),
  );
}

async function collectFiles({ portalUrl, api }: TestPlatform): Promise<Link[]> {
  const { body } = await api.call("GET", "/v1/versions");
  const dates: string[] = body.data.map(({ date }: { date: string }) => date);
  const paths = [
    "/llms.txt",
    "/llms-full.txt",
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/security.txt",
    "/changelog/feed.atom",
    "/changelog/feed.json",
    ...dates.map((date) => `/openapi.json?version=${date}`),
  ];
  const texts = await Promise.all(
    paths.map(async (from) => ({ from, text: await (await fetch(portalUrl + from)).text() })),
  );
  return texts.flatMap(({ from, text }) => linksOfText(text).map((to) => ({ to, from })));
}

function collectSdks(): Link[] {
  const patterns = ["packages/sdk*/README.md", "packages/sdk/src/**/*.ts", "packages/sdk-python/src/**/*.py"];
  return globSync(patterns, { cwd: root, exclude: ["**/node_modules", "**/*.test.ts"] }).flatMap((file) =>
    linksOfText(readFileSync(join(root, file), "utf8")).map((to) => ({ to, from: `/${file}` })),
  );
}
