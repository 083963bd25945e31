/** The parts of the site whose pages have one picture each kind, by the first part of their addresses; with what stands on it. */
export const sectionImages: Readonly<Record<string, { section: string; title: string }>> = {
  reference: { section: "API reference", title: "Every operation, with code that runs" },
  errors: { section: "Error codes", title: "What it means, and how to fix it" },
  models: { section: "Models", title: "Limits, prices, and how long each stays" },
  pricing: { section: "Pricing", title: "What it costs, before it costs" },
  versions: { section: "Versions", title: "What changed, and the way from one to another" },
  changelog: { section: "Changelog", title: "What changed, and what will" },
  deprecations: { section: "Deprecations", title: "What ends, when, and what to use instead" },
  marketplace: { section: "Marketplace", title: "Built by partners, reviewed by rules you can read" },
  sandbox: { section: "Sandbox", title: "Any error, delay or broken stream, on request" },
};

/** The address of the picture that stands for a page where its link is shared. Guides have one each; made by scripts/draw-images.ts. */
export function pageImage(path: string): string {
  const [section = "", ...rest] = path.split("/").filter(Boolean);
  if (section === "docs") return `/og/docs${rest.map((part) => `-${part}`).join("")}.png`;
  return Object.hasOwn(sectionImages, section) ? `/og/${section}.png` : "/og/site.png";
}
