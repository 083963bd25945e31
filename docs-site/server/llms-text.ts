import { sdkVersion } from "@sundial/sdk";
import { newestVersion } from "@sundial/versions";
import { brand } from "../src/brand.ts";
import { docsSidebar } from "../src/docs-sidebar.ts";
import { listOperations } from "../src/lib/operations.ts";
import type { PrerenderedPage } from "./prerendered-pages.ts";

type Pages = ReadonlyMap<string, PrerenderedPage>;

/** Where programs find the rest: addresses of their own, not pages. */
const forPrograms = [
  ["/openapi.json", "OpenAPI document", "The whole contract of the newest version; `?version=` gives an older one."],
  ["/changelog/feed.json", "Changelog", "JSON Feed of what changed and what will."],
  ["/llms-full.txt", "All guides", "Every guide in one file."],
  [
    `/sdks/sundial_sdk-${sdkVersion}-py3-none-any.whl`,
    "SDK for Python",
    "The package `sundial-sdk`, which no registry has: `pip install` takes this address.",
  ],
  [
    `/sdks/sundial-sdk-${sdkVersion}.tgz`,
    "SDK for TypeScript",
    "The package `@sundial/sdk`, which no registry has: `npm install` takes this address.",
  ],
] as const;

/** What is looked up but is no guide, and so stands in no sidebar. */
const lookedUp = [
  ["/models", "All models", "What each one takes and costs, and until when it answers."],
  ["/pricing", "Pricing", "Plans, what they include, and what a month would cost."],
  ["/versions/upgrade", "Upgrade guides", "What changes between any two versions, with examples before and after."],
  ["/deprecations", "All that is to end", "Versions, models, operations and members of requests, each with its day."],
  ["/changelog", "Changelog", "What changed and what will."],
] as const;

/** The site's table of contents for language models (llmstxt.org): every guide and every operation, as Markdown. */
export function llmsText(pages: Pages, portalUrl: string): string {
  const groups = docsSidebar.map(({ label, items }) => {
    const lines = items.map(({ label: name, link }) => {
      const about = pages.get(link)?.markdown().description;
      return `- [${name}](${portalUrl}${link}.md)${about ? `: ${about}` : ""}`;
    });
    return [`## ${label}`, "", ...lines].join("\n");
  });
  const others = lookedUp.map(([path, name, about]) => `- [${name}](${portalUrl}${path}.md): ${about}`);
  const files = forPrograms.map(([path, name, about]) => `- [${name}](${portalUrl}${path}): ${about}`);
  const operations = listOperations().map(
    ({ summary, method, path, href }) => `- [${summary}](${portalUrl}${href}.md): \`${method} ${path}\``,
  );
  const intro = [
    "Every page of this site is Markdown too: add `.md` to its address, or ask with `Accept: text/markdown`.",
    `Every call needs a key in \`Authorization: Bearer\`: one that begins with \`sdl_test_\` is free and answered by the sandbox, one with \`sdl_live_\` is charged. The header \`Sundial-Version\` names the dated version to answer in, the newest being ${newestVersion.date}; without it a call gets the version that the key or the organization is pinned to.`,
  ].join("\n\n");
  return `${[`# ${brand.name}`, `> ${brand.description}`, intro, ...groups, ["## More to look up", "", ...others].join("\n"), ["## Operations", "", ...operations].join("\n"), ["## For programs", "", ...files].join("\n")].join("\n\n")}\n`;
}

/** Every guide whole, in the order of the sidebar. */
export function llmsFullText(pages: Pages, portalUrl: string): string {
  const guides = docsSidebar
    .flatMap(({ items }) => items)
    .flatMap(({ link }) => {
      const page = pages.get(link);
      return page ? [`<!-- ${portalUrl}${link} -->\n\n${page.markdown().markdown}`] : [];
    });
  return guides.join("\n---\n\n");
}
