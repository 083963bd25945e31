import { isCode, isGenerated, nameOf, type Source } from "../source/source.ts";

const saysNothing = ["utils", "util", "helpers", "helper", "misc", "manager", "mapper"];
/** Only as a whole name: `base-url.ts` and `shared-lock.ts` say something. */
const saysNothingAlone = [...saysNothing, "common", "shared", "base"];

/** Names of files and folders: forbidden ones, and code that is not in kebab-case (Astro's components are in PascalCase). */
export function checkNames(sources: readonly Source[]): string[] {
  const paths = sources.map(({ path }) => path);
  const folders = new Set(
    paths.flatMap((path) =>
      path
        .split("/")
        .slice(0, -1)
        .map((_, i, all) => all.slice(0, i + 1).join("/")),
    ),
  );
  return [
    ...[...folders, ...paths]
      .filter(isForbidden)
      .map((path) => `${path}:1 the name says nothing; name it after what it does`),
    ...sources
      .filter((source) => isCode(source) && !isGenerated(source) && !isWellCased(source))
      .map(({ path }) => `${path}:1 name the file in ${isComponent(path) ? "PascalCase" : "kebab-case"}`),
  ];
}

function isForbidden(path: string): boolean {
  const name = path.split("/").at(-1)?.toLowerCase().split(".")[0] ?? "";
  return saysNothingAlone.includes(name) || name.split(/[-_]/).some((word) => saysNothing.includes(word));
}

function isWellCased(source: Source): boolean {
  const name = nameOf(source);
  if (isComponent(source.path)) return /^[A-Z][A-Za-z0-9]*\.astro$/.test(name);
  // A page of the portal is named by its address, which may have a parameter in it.
  return /^(\[(\.\.\.)?[a-z_]+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9-]+)*$/.test(name);
}

function isComponent(path: string): boolean {
  return path.endsWith(".astro") && !path.startsWith("docs-site/src/pages/");
}
