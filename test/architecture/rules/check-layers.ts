import { dirname, join } from "node:path/posix";
import type { Layer } from "../layers.ts";
import { importsOf } from "../source/imports.ts";
import { at, isCode, isSample, isTest, type Source } from "../source/source.ts";
import { type Member, ownerOf, splitSpecifier } from "../source/workspace.ts";

interface Workspace {
  readonly members: readonly Member[];
  readonly layers: readonly Layer[];
}

/** Imports against the list of layers, of undeclared packages, past an entry point, or by a path into another package. */
export function checkLayers(sources: readonly Source[], workspace: Workspace): string[] {
  return sources
    .filter((source) => isCode(source) && !isSample(source) && source.path.includes("/"))
    .flatMap((source) =>
      importsOf(source).flatMap(({ specifier, position }) => {
        const problem = specifier.startsWith(".")
          ? checkPath(source, specifier, workspace)
          : checkPackage(source, specifier, workspace);
        return problem ? [`${at(source, position)} ${problem}`] : [];
      }),
    );
}

/** Dependencies that a package.json declares against the list of layers, and packages that the list does not have. */
export function checkManifests({ members, layers }: Workspace): string[] {
  return members
    .filter(({ name }) => name !== "test")
    .flatMap(({ name, manifest, dependencies }) => {
      const layer = layers.find((one) => one.name === name);
      if (!layer) return [`${manifest.path}:1 ${name} has no line in test/architecture/layers.ts; give it one`];
      return workspaceNames(dependencies)
        .filter((used) => !layer.mayImport.includes(used))
        .map((used) => `${at(manifest, manifest.text.indexOf(`@sundial/${used}"`))} ${refusal(name, used)}`);
    });
}

function workspaceNames(packages: readonly string[]): string[] {
  return packages.filter((name) => name.startsWith("@sundial/")).map((name) => name.slice("@sundial/".length));
}

function refusal(name: string, used: string): string {
  return `${name} may not depend on ${used} (test/architecture/layers.ts): move the code down, or hand the thing in as an argument`;
}

function checkPath(source: Source, specifier: string, { members }: Workspace): string | undefined {
  const target = join(dirname(source.path), specifier);
  const owner = ownerOf(source.path, members);
  const targetOwner = ownerOf(target, members);
  if (owner === targetOwner) return undefined;
  if (targetOwner?.name === "test") return isTest(source) ? undefined : `only tests may import ${target}`;
  // Programs are made to be run, so a test that drives one takes its files.
  if (targetOwner && isProgram(targetOwner) && owner?.name === "test") return undefined;
  if (targetOwner) return `import @sundial/${targetOwner.name} by its name, not by a path`;
  const scriptOfTheRoot = isTest(source) || source.path.startsWith("docs-site/scripts/");
  return scriptOfTheRoot ? undefined : `${specifier} leaves the package`;
}

function isProgram({ folder, name }: Member): boolean {
  return folder.startsWith("apps/") || name === "docs-site";
}

function checkPackage(source: Source, specifier: string, { members, layers }: Workspace): string | undefined {
  const owner = ownerOf(source.path, members);
  const split = splitSpecifier(specifier);
  if (!owner || !split) return undefined;
  const { packageName, entryPoint } = split;
  const declared = [...owner.dependencies, ...(isTest(source) ? [...owner.devDependencies, ...ofTests] : [])];
  const target = members.find(({ name }) => `@sundial/${name}` === packageName);
  if (target && target !== owner) {
    if (target.name === "test") return "only tests may import @sundial/test";
    if (!target.entryPoints.includes(entryPoint)) {
      return `@sundial/${target.name} does not export ${entryPoint}; export what you need from an entry point of its package.json`;
    }
    const layer = layers.find(({ name }) => name === owner.name);
    if (layer && !layer.mayImport.includes(target.name)) return refusal(owner.name, target.name);
  }
  if (target === owner || declared.includes(packageName)) return undefined;
  return `${packageName} is not among the dependencies of ${owner.manifest.path}; add it there`;
}

/** The root declares what every test uses. */
const ofTests = ["vitest", "yaml"];
