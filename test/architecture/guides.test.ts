import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { envSchema as apiSchema } from "../../apps/api/src/env.ts";
import { envSchema as workerSchema } from "../../apps/worker/src/env.ts";
import { envSchema as portalSchema } from "../../docs-site/src/env.ts";
import { readSettings } from "../../docs-site/src/lib/read-settings.ts";
import { errorModules } from "../../scripts/write-error-examples.ts";
import { readErrorSamples } from "../harness/error-samples.ts";
import { readModelSamples, readOperationSamples, readScenarioSamples } from "../harness/printed-samples.ts";
import { readPortalSamples } from "../harness/read-samples.ts";
import { staleRecords } from "../harness/record-samples.ts";

const root = join(import.meta.dirname, "../..");
const guidesFolder = join(root, "docs-site/src/content/docs");
const commandsFolder = join(root, "docs-site/src/commands");
const read = (folder: string, ...endings: string[]) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

const runnable = /^(bash|sh|shell|console|curl|ts|tsx|typescript|js|javascript|py|python)$/;

/** Code of a guide that no file has, so that nothing can run it. */
function looseCode(text: string): string[] {
  const fenced = [...text.matchAll(/^ *(?:```|~~~)(\w+)/gm)].map(([, language = ""]) => language);
  const written = [...text.matchAll(/<CodeBlock\b[^>]*?\blanguage="(\w+)"[^>]*?>/gs)]
    .filter(([element]) => !/code=\{(sampleFile|commandFile)\("/.test(element))
    .map(([, language = ""]) => language);
  return [...fenced, ...written].filter((language) => runnable.test(language));
}

describe("the code of the guides", () => {
  it("comes from files alone", () => {
    const loose = read(guidesFolder, ".mdx").flatMap(({ name, text }) =>
      looseCode(text).map((language) => `${name}: ${language}`),
    );
    expect(loose).toEqual([]);
  });

  it.each([
    ["a fence", "```python\nprint(1)\n```"],
    ["a fence in a list", "- so:\n\n  ```sh\n  ls\n  ```"],
    ["a block with its text", `<CodeBlock language="bash" code={'ls'} />`],
  ])("is seen in %s", (_, text) => {
    expect(looseCode(text)).toHaveLength(1);
  });

  it.each([
    ["what is no program", "```http\nGET / HTTP/1.1\n```"],
    ["a file", `<CodeBlock language="bash" code={sampleFile("first-call/curl.sh")} />`],
  ])("may be %s", (_, text) => {
    expect(looseCode(text)).toEqual([]);
  });

  it("has no file that no page shows", () => {
    const pages = read(join(root, "docs-site/src"), ".mdx", ".astro", ".ts");
    const all = pages.map(({ text }) => text).join("\n");
    const samples = readdirSync(join(root, "docs-site/src/samples"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const commands = read(commandsFolder, ".sh").map(({ name }) => name.slice(0, -".sh".length));
    expect(samples.filter((name) => !all.includes(`"${name}"`) && !all.includes(`"${name}/`))).toEqual([]);
    expect(commands.filter((name) => !all.includes(`"${name}"`))).toEqual([]);
  });
});

describe("what is recorded as run", () => {
  beforeAll(async () => {
    for (const module of errorModules) await import(pathToFileURL(join(root, module)).href);
  });
  const isPython = ({ name }: { name: string }) => name.endsWith(".py");

  it("is every sample as it is printed; CONTRIBUTING.md says how to run one that changed", () => {
    const files = [".ts", ".sh", ".py"].flatMap((ending) => readPortalSamples(ending));
    const printed = [...files, ...readModelSamples()];
    const inPython = [
      ...readErrorSamples("python"),
      ...readErrorSamples("openai-python"),
      ...readScenarioSamples("python"),
    ];
    const others = (["curl", "typescript", "openai-typescript"] as const).flatMap(readErrorSamples);
    const ofScenarios = [...readScenarioSamples("curl"), ...readScenarioSamples("typescript")];
    const ofSamples = printed.filter((program) => !isPython(program));
    const stale = [
      staleRecords("verified.gen.json", ofSamples),
      staleRecords("verified-python.gen.json", [...printed.filter(isPython), ...inPython]),
      staleRecords("verified-errors.gen.json", others),
      staleRecords("verified-scenarios.gen.json", ofScenarios),
      staleRecords("verified-operations.gen.json", readOperationSamples()),
    ];
    expect(stale.flat()).toEqual([]);
  });
});

describe("the settings that the handbook lists", () => {
  const settings = readSettings(readFileSync(join(root, ".env.example"), "utf8")).flatMap((group) => group.settings);
  const schemas = [apiSchema, workerSchema, portalSchema];
  // Of `npm start` alone.
  const ofStart = ["SUNDIAL_DIRECTORY"];
  // What a hosting platform calls the portal's port.
  const unlisted = ["PORT"];

  it("are those that a part reads, each once", () => {
    const known = new Set([...schemas.flatMap(({ shape }) => Object.keys(shape)), ...ofStart]);
    const names = settings.map(({ name }) => name);
    expect(names.toSorted()).toEqual([...known].filter((name) => !unlisted.includes(name)).toSorted());
  });

  it("have the defaults that the parts have", () => {
    const differing = settings.flatMap(({ name, usual }) =>
      schemas.flatMap(({ shape }) => {
        const field = (shape as Record<string, { parse(value: unknown): unknown } | undefined>)[name]; // one of many shapes
        if (!field || usual === "") return [];
        const [bare, written] = [field.parse(undefined), field.parse(usual)];
        return JSON.stringify(bare) === JSON.stringify(written) || bare === undefined ? [] : [`${name}: ${bare}`];
      }),
    );
    expect(differing).toEqual([]);
  });

  it("say of each what it is, alone or with those beside it", () => {
    const [first] = settings;
    expect(first?.about).toContain("production");
    expect(settings.filter(({ about }) => about !== "").length).toBeGreaterThan(20);
  });
});

describe("the commands of the handbook", () => {
  const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;
  const lines = read(commandsFolder, ".sh").flatMap(({ name, text }) =>
    [...text.replaceAll(/\\\n\s*/g, "").matchAll(/npm run ([\w:]+)(.*)/g)].map(([line, script = "", rest = ""]) => ({
      name,
      line,
      script,
      rest,
    })),
  );

  it.each(lines)("$line", ({ script, rest }) => {
    const command = /bootstrap\.mjs ([\w-]+)/.exec(scripts[script] ?? "")?.[1];
    if (command === undefined) throw new Error(`package.json has no script ${script}`);
    const own = readFileSync(join(root, `scripts/${command}.ts`), "utf8");
    const parts = [...own.matchAll(/from "(\.\/[\w/-]+\.ts)"/g)].map(([, path = ""]) => join(root, "scripts", path));
    const source = [own, ...parts.map((path) => readFileSync(path, "utf8"))].join("\n");
    const [words = ""] = rest.split(/[#>"]/, 1);
    for (const [, option = ""] of rest.matchAll(/ --([a-z][\w-]*)/g))
      expect(source).toMatch(new RegExp(`\\W${option}"?(: \\{ type|\\))`));
    for (const [, action = ""] of words.matchAll(/ -- ([a-z]+-[a-z]+|queue)\b/g))
      expect(source).toMatch(new RegExp(`"?${action}"?\\(`));
  });

  it("are told of", () => {
    expect(lines.length).toBeGreaterThan(10);
  });
});
