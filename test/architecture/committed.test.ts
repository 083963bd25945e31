import { describe, expect, test } from "vitest";
import { checkCommitted } from "./rules/check-committed.ts";
import { checkDocumentPaths } from "./rules/check-document-paths.ts";
import { checkGenerated } from "./rules/check-generated.ts";
import { readTree } from "./source/read-tree.ts";

const tree = readTree();
// Joined, so that this file does not hold what it forbids.
const join = (...parts: string[]) => parts.join("");

describe("documents for developers", () => {
  const document = (text: string, path = "README.md") => [{ path, text }, ...tree.filter((one) => one.path !== path)];

  test("name files and folders that exist", () => {
    expect(checkDocumentPaths(tree)).toEqual([]);
  });

  test.each([
    ["a link", "See [the layers](test/architecture/lairs.ts#top)."],
    ["a path in backticks", "See `packages/kernel/src/clocks.ts`."],
    ["a folder", "See `packages/kernels/`."],
    ["a bare name", "See `create-kee.ts`."],
    ["a pattern", "See `packages/<domain>/source/*.ts`."],
    ["a command", "Run `node scripts/write-nothing.ts --check`."],
    ["a block", "```sh\nnode scripts/write-nothing.ts\n```"],
    ["a diagram", "```mermaid\na[apps/ape] --> b\n```"],
  ])("sees %s", (_, text) => {
    expect(checkDocumentPaths(document(`First line.\n${text}\n`))).toEqual([
      expect.stringMatching(/^README\.md:[23] /),
    ]);
  });

  test.each([
    ["links elsewhere", "[RFC](https://www.rfc-editor.org/rfc/rfc9457) [mail](mailto:a@example.com)"],
    ["files, folders and patterns", "`package.json` `create-key.ts` `apps/api` `packages/<domain>/src/index.ts`"],
    ["what is no path", "`GET /v1/models` `application/json` `@sundial/keys` `a.b` `npm test` `Request-Id`"],
    ["what each machine makes", "`.sundial/dev.json` `.env`"],
  ])("lets %s pass", (_, text) => {
    expect(checkDocumentPaths(document(text))).toEqual([]);
  });

  test("start from their own folder too", () => {
    expect(checkDocumentPaths(document("`src/clock.ts`", "packages/kernel/README.md"))).toEqual([]);
  });
});

describe("what is committed", () => {
  test("holds no secrets, paths of one machine or registries of one network", () => {
    expect(checkCommitted(tree)).toEqual([]);
  });

  test.each([
    ["a private key", join("-----BEGIN EC PRIVATE", " KEY-----")],
    ["a cloud credential", join("AKIA", "ABCDEFGHIJKLMNOP")],
    ["a token of a forge", join("gh", "p_", "a".repeat(36))],
    ["a provider's key", join("sk", "-proj-", "a".repeat(40))],
    ["a payment key", join("sk", "_live_", "a".repeat(40))],
    ["a home directory", join("cd /ho", "me/someone/sundial")],
    ["root's directory", join('"/ro', 'ot/sundial"')],
    ["a registry", join("https://npm-regis", "try.example.com/x.tgz")],
    ["registry credentials", join("//registry.npmjs.org/:_auth", "Token=abc")],
  ])("sees %s", (_, text) => {
    expect(checkCommitted([{ path: "a.yaml", text: `x\n${text}\n` }])).toEqual([expect.stringMatching(/^a\.yaml:2 /)]);
  });

  test("may name the public registry and addresses with such words", () => {
    const text = "https://registry.npmjs.org/x https://portal.example.com/home/keys";
    expect(checkCommitted([{ path: "a.md", text }])).toEqual([]);
  });
});

describe("generated files", () => {
  test("say which command makes them", () => {
    expect(checkGenerated(tree)).toEqual([]);
  });

  test.each([
    ["no command", "export {};", "open it with"],
    ["a script that is gone", "// Written by scripts/write-nothing.ts. Do not edit.", "does not exist"],
    ["a command far below", `${"\n".repeat(9)}// Made by \`npm run generate\``, "open it with"],
  ])("sees %s", (_, text, problem) => {
    const made = { path: "packages/sdk/src/generated/a.gen.ts", text };
    expect(checkGenerated([made])).toEqual([expect.stringContaining(problem)]);
  });
});
