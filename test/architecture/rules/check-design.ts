import type { Source } from "../source/source.ts";

const portal = "docs-site/src/";
const tokens = `${portal}styles/tokens.css`;
const physical =
  /(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right|text-align:\s*(?:left|right)|float|clear)\s*[:;]/gm;
const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi;
const colouredAttribute = /\b(?:fill|stroke|color|style)="[^"]*#[0-9a-f]{3,8}\b/gi;

/** What docs-site/DESIGN.md says of styles, held: pages have none of their own, colours are tokens, and sides are logical. */
export function checkDesign(sources: readonly Source[], stillStyled: readonly string[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith(portal) && /\.(astro|css|mdx)$/.test(path))
    .flatMap((source) => [...checkPage(source, stillStyled), ...checkStyles(source)]);
}

function checkPage({ path, text }: Source, stillStyled: readonly string[]): string[] {
  const isPage = path.startsWith(`${portal}pages/`) || path.endsWith(".mdx");
  if (!isPage || !/<style\b/.test(text) || stillStyled.includes(path)) return [];
  return [`${path} a page has no styles of its own; move them into a component`];
}

function checkStyles(source: Source): string[] {
  const css = stylesOf(source);
  const coloured = source.path === tokens ? [] : [...(css.match(colour) ?? []), ...attributesOf(source)];
  return [
    ...[...css.matchAll(physical)].map(([, name = ""]) => `${source.path} ${name.trim()}: use the logical property`),
    ...coloured.map((found) => `${source.path} ${found}: use a token of styles/tokens.css`),
  ];
}

function stylesOf({ path, text }: Source): string {
  const css = path.endsWith(".css")
    ? text
    : [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, own]) => own).join("\n");
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
}

function attributesOf({ path, text }: Source): string[] {
  return path.endsWith(".css") ? [] : (text.match(colouredAttribute) ?? []);
}
