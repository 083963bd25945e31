import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { type PythonProject, readProject } from "./read-project.ts";

export interface Wheel {
  readonly name: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

type Files = Readonly<Record<string, Uint8Array>>;

/** A file that anybody may read, as Unix marks it in the upper half of a zip's attributes. */
const readable = (0o100644 << 16) >>> 0;

/**
 * The wheel of a project that is Python alone, as the binary distribution format says, without Python. The same sources give the same bytes
 * on every machine. `test/contract/python-wheel.test.ts` holds it to what hatchling builds.
 */
export async function writeWheel(folder: string): Promise<Wheel> {
  const project = await readProject(folder);
  const stem = `${project.about.name.toLowerCase().replaceAll(/[-_.]+/g, "_")}-${project.version}`;
  const files = { ...(await readSources(folder, project)), ...(await describeProject(folder, project, stem)) };
  const record = `${stem}.dist-info/RECORD`;
  // A zip holds local time.
  const options = { level: 9, mtime: new Date(2020, 1, 2), os: 3, attrs: readable } as const;
  const bytes = zipSync({ ...files, [record]: strToU8(listFiles(files, record)) }, options);
  return { name: `${stem}-py3-none-any.whl`, version: project.version, bytes };
}

async function readSources(folder: string, { source }: PythonProject): Promise<Files> {
  const base = join(folder, dirname(source));
  const entries = await readdir(join(folder, source), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".pyc"))
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
    .toSorted();
  const contents = paths.map(async (path) => [path.replaceAll("\\", "/"), await readFile(join(base, path))] as const);
  return Object.fromEntries(await Promise.all(contents));
}

async function describeProject(folder: string, project: PythonProject, stem: string): Promise<Files> {
  const info = `${stem}.dist-info`;
  const licenses = project.about["license-files"].map(
    async (name) => [`${info}/licenses/${name}`, await readFile(join(folder, name))] as const,
  );
  return {
    [`${info}/METADATA`]: strToU8(await writeMetadata(folder, project)),
    [`${info}/WHEEL`]: strToU8("Wheel-Version: 1.0\nGenerator: sundial\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
    ...Object.fromEntries(await Promise.all(licenses)),
  };
}

/** Core metadata 2.4, the first that has License-Expression. */
async function writeMetadata(folder: string, { about, version }: PythonProject): Promise<string> {
  const fields = [
    ["Metadata-Version", "2.4"],
    ["Name", about.name],
    ["Version", version],
    ["Summary", about.description],
    ["License-Expression", about.license],
    ...about["license-files"].map((name) => ["License-File", name]),
    ...about.classifiers.map((classifier) => ["Classifier", classifier]),
    ["Requires-Python", about["requires-python"]],
    ...about.dependencies.map((dependency) => ["Requires-Dist", dependency]),
    ["Description-Content-Type", "text/markdown"],
  ];
  const head = fields.map(([name, value]) => `${name}: ${value}`).join("\n");
  return `${head}\n\n${await readFile(join(folder, about.readme), "utf8")}`;
}

/** What an installer checks each file by. The list itself stands in it without a hash. */
function listFiles(files: Files, record: string): string {
  const lines = Object.entries(files).map(
    ([path, bytes]) => `${path},sha256=${createHash("sha256").update(bytes).digest("base64url")},${bytes.byteLength}`,
  );
  return `${[...lines, `${record},,`].join("\n")}\n`;
}
