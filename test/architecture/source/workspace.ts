import { dirname } from "node:path";
import { nameOf, type Source } from "./source.ts";

/** A package of the workspace, as its package.json says. */
export interface Member {
  /** Its folder's name, which is its name without the scope. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: Source;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** What others may import, `.` and subpaths. */
  readonly entryPoints: readonly string[];
}

/** The members of the workspace among the files, the root itself excepted. */
export function readMembers(sources: readonly Source[]): Member[] {
  return sources.filter((source) => nameOf(source) === "package.json" && source.path.includes("/")).map(readMember);
}

function readMember(manifest: Source): Member {
  const { name, dependencies = {}, devDependencies = {}, exports = {} } = JSON.parse(manifest.text);
  return {
    name: String(name).replace("@sundial/", ""),
    folder: dirname(manifest.path),
    manifest,
    dependencies: Object.keys(dependencies),
    devDependencies: Object.keys(devDependencies),
    entryPoints: Object.keys(exports),
  };
}

/** The member that a file belongs to. */
export function ownerOf(path: string, members: readonly Member[]): Member | undefined {
  return members.find(({ folder }) => path.startsWith(`${folder}/`));
}

/** `@scope/name/sub/path` as a package and an entry point (`./sub/path`); nothing for relative imports and Node's own modules. */
export function splitSpecifier(specifier: string): { packageName: string; entryPoint: string } | undefined {
  const match = /^(@[^/]+\/[^/]+|[a-z0-9][^/:]*)(\/.+)?$/.exec(specifier);
  return match?.[1] ? { packageName: match[1], entryPoint: `.${match[2] ?? ""}` } : undefined;
}
