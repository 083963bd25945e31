import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { operations } from "@sundial/contract";
import { listErrors } from "@sundial/errors";
import { beforeAll, describe, expect, it } from "vitest";
import { type ErrorContent, readErrorContents } from "../../docs-site/src/lib/read-error-contents.ts";
import { errorModules } from "../../scripts/write-error-examples.ts";
import { readContents } from "../harness/error-samples.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs-site/src/content/errors");

let contents: ReadonlyMap<string, ErrorContent>;
beforeAll(async () => {
  for (const module of errorModules) await import(pathToFileURL(join(root, module)).href);
  contents = readContents();
});

const textsOf = ({ meaning, causes, fix, retry }: ErrorContent) => [meaning, ...causes, ...fix, retry];
const sentencesOf = (text: string) => text.split(/(?<=[.:]) (?=[A-Z`])/);

/** What is written in backticks in each text, with the code whose text it is. */
function quoted(): { code: string; name: string }[] {
  return [...contents].flatMap(([code, content]) =>
    textsOf(content).flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => ({ code, name }))),
  );
}

describe("the texts of the error encyclopedia", () => {
  it("are there for every code, and for no other", () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ""));
    const codes = listErrors().map(({ code }) => code);
    expect(files.toSorted()).toEqual(codes.toSorted());
  });

  it("say no sentence of meaning, cause or step twice", () => {
    const seen = new Map<string, string>();
    for (const [code, { meaning, causes, fix }] of contents)
      for (const sentence of [meaning, ...causes, ...fix].flatMap(sentencesOf)) {
        expect({ sentence, code, before: seen.get(sentence) }).toMatchObject({ before: undefined });
        seen.set(sentence, code);
      }
  });

  it("say more than the title and the detail of the code", () => {
    for (const { code, title, detail } of listErrors()) {
      const meaning = contents.get(code)?.meaning ?? "";
      expect({ code, meaning, same: meaning.includes(title) || detail.includes(meaning) }).toMatchObject({
        same: false,
      });
    }
  });

  it("close what they open, and end as sentences do", () => {
    for (const [code, content] of contents)
      for (const text of textsOf(content)) {
        expect({ code, text, backticks: text.split("`").length % 2 }).toMatchObject({ backticks: 1 });
        expect({ code, text }).toMatchObject({ text: expect.stringMatching(/[.:]$/) });
      }
  });

  it("name operations that exist", () => {
    const known = new Set(Object.values(operations).map(({ method, path }) => `${method.toUpperCase()} ${path}`));
    const named = quoted().filter(({ name }) => /^(GET|POST|PATCH|PUT|DELETE) \/v1\//.test(name));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it("name headers of ours and settings that exist", () => {
    const openapi = readFileSync(join(root, "packages/contract/src/generated/openapi.json"), "utf8");
    const settings = `${readFileSync(join(root, ".env.example"), "utf8")} ${readFileSync(join(root, "packages/sdk/README.md"), "utf8")}`;
    const wrong = quoted().filter(({ name }) => {
      if (/^Sundial-\w+$/.test(name)) return !openapi.includes(name);
      if (/^(SUNDIAL|UPSTREAM|KEY|DATABASE|PORTAL|API|MODELS)_\w+$/.test(name)) return !settings.includes(name);
      return false;
    });
    expect(wrong).toEqual([]);
  });

  it("name pages of the portal that exist", () => {
    const nav = readFileSync(join(root, "docs-site/src/components/ConsoleNav.astro"), "utf8");
    const files = readdirSync(join(root, "docs-site/src/pages")).map((file) => file.replace(/\.astro$/, ""));
    const isPage = (name: string) =>
      nav.includes(`label: "${name}"`) || files.includes(name.toLowerCase().replaceAll(" ", "-"));
    const named = [...contents].flatMap(([code, content]) =>
      textsOf(content).flatMap((text) =>
        [...text.matchAll(/\bpage (API keys|Sign in|[A-Z]\w+)/g)].map(([, page = ""]) => ({ code, page })),
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ page }) => !isPage(page))).toEqual([]);
  });
});

describe("the programs of the error encyclopedia", () => {
  it("decide by their own code, and say what they decided", () => {
    const codes = new Set(listErrors().map(({ code }) => code));
    for (const [code, { handle, handlePython }] of contents)
      for (const program of [handle, handlePython]) {
        const others = [...program.matchAll(/"([a-z_]+)"/g)].filter(
          ([, name = ""]) => codes.has(name) && name !== code,
        );
        expect({ code, others }).toMatchObject({ others: [] });
        expect({ code, last: program.trimEnd().split("\n").at(-1) }).toMatchObject({
          last: expect.stringMatching(program === handle ? /^console\.log\(/ : /^print\(/),
        });
      }
  });
});

describe("readErrorContents", () => {
  const text = readFileSync(join(folder, "internal_error.yaml"), "utf8");

  it.each([
    ["a code without a text", { "a/internal_error.yaml": text }, ["internal_error", "new_code"], /no text .*new_code/],
    ["a text without a code", { "a/old_code.yaml": text }, [], /do not exist: old_code/],
    ["a text that does not fit", { "a/internal_error.yaml": "meaning: Short.\n" }, ["internal_error"], /causes/],
    ["a member that nobody shows", { "a/x.yaml": `${text}more: 1\n` }, ["x"], /more/],
  ])("throws for %s", (_, files, codes, problem) => {
    expect(() => readErrorContents(files, codes)).toThrow(problem);
  });
});
