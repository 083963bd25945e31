import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedFile } from "../../generated-file.ts";

const manifest = "packages/sdk/package.json";
const pythonProject = "packages/sdk-python/pyproject.toml";
const pythonVersion = "packages/sdk-python/src/sundial/generated/version.py";

/** The version of both packages; the TypeScript one's manifest has it first, and the generated files follow. */
export async function readSdkVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, manifest), "utf8")) as { version: string }; // every package.json of ours has one
  return version;
}

/** The version that the Python package is built with: what its project says, else its generated file, where a dynamic one is read. */
export async function readPythonVersion(root: string): Promise<string> {
  const project = await readFile(join(root, pythonProject), "utf8").catch(() => "");
  const version = ownVersion.exec(project)?.[2];
  if (version !== undefined) return version;
  const generated = await readFile(join(root, pythonVersion), "utf8");
  return /^sdk_version = "([^"]+)"/m.exec(generated)?.[1] ?? "";
}

/** The manifests with another version. A Python project whose version is dynamic needs no edit. */
export async function writeSdkVersion(root: string, version: string): Promise<GeneratedFile[]> {
  const text = await readFile(join(root, manifest), "utf8");
  const project = await readFile(join(root, pythonProject), "utf8").catch(() => "");
  return [
    { path: manifest, text: text.replace(/^( {2}"version": ")[^"]+/m, `$1${version}`) },
    ...(ownVersion.test(project) ? [{ path: pythonProject, text: project.replace(ownVersion, `$1${version}$3`) }] : []),
  ];
}

const ownVersion = /^(\[project\](?:\n(?!\[).*)*?\nversion = ")([^"]+)(")/m;
