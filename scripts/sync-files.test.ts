import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { syncFiles } from "./sync-files.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sundial-sync-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const of = (...paths: string[]) => paths.map((path) => ({ path, text: `text of ${path}\n` }));
const sync = (paths: string[], check = false) => syncFiles(root, { files: of(...paths), folders: ["made"], check });

it("writes what is not there or not the same, and nothing twice", async () => {
  expect(await sync(["made/a.ts", "made/deep/b.ts"])).toEqual(["made/a.ts", "made/deep/b.ts"]);
  expect(readFileSync(join(root, "made/deep/b.ts"), "utf8")).toBe("text of made/deep/b.ts\n");
  expect(await sync(["made/a.ts", "made/deep/b.ts"])).toEqual([]);
});

it("only tells when it checks", async () => {
  await sync(["made/a.ts"]);
  expect(await sync(["made/a.ts", "made/c.ts"], true)).toEqual(["made/c.ts"]);
  expect(existsSync(join(root, "made/c.ts"))).toBe(false);
});

it("tells of files that nothing makes any more", async () => {
  await sync(["made/a.ts", "made/b.ts", "made/__pycache__/b.pyc"]);
  expect(await sync(["made/a.ts"])).toEqual(["made/b.ts (nothing makes it any more: delete it)"]);
  const input = { files: of("made/a.ts"), known: ["made/b.ts"], folders: ["made"], check: true };
  expect(await syncFiles(root, input)).toEqual([]);
});
