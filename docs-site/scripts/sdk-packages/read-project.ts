import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";

/** What a wheel can be written from. Strict: a member that `write-wheel.ts` has no form for is refused, not left out. */
const projectFile = z.object({
  project: z.strictObject({
    name: z.string(),
    dynamic: z.tuple([z.literal("version")]),
    description: z.string(),
    readme: z.string().endsWith(".md"),
    license: z.string(),
    "license-files": z.array(z.string().regex(/^[\w.-]+$/)),
    "requires-python": z.string(),
    dependencies: z.array(z.string()),
    classifiers: z.array(z.string()),
  }),
  tool: z.object({
    hatch: z.strictObject({
      version: z.strictObject({ path: z.string(), pattern: z.string() }),
      build: z.object({ targets: z.object({ wheel: z.strictObject({ packages: z.tuple([z.string()]) }) }) }),
    }),
  }),
});

export interface PythonProject {
  readonly about: z.infer<typeof projectFile>["project"];
  readonly version: string;
  /** The folder of its only package, from the project's. */
  readonly source: string;
}

/** Reads a project's `pyproject.toml`, and the version where hatchling finds it. */
export async function readProject(folder: string): Promise<PythonProject> {
  const { project, tool } = projectFile.parse(parse(await readFile(join(folder, "pyproject.toml"), "utf8")));
  const { version, build } = tool.hatch;
  // Python writes a named group with a P.
  const pattern = new RegExp(version.pattern.replace("(?P<", "(?<"));
  const found = pattern.exec(await readFile(join(folder, version.path), "utf8"))?.groups?.version;
  if (found === undefined) throw new Error(`${version.path} has no version`);
  return { about: project, version: found, source: build.targets.wheel.packages[0] };
}
