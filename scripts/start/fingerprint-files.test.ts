import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fingerprintFiles } from "./fingerprint-files.ts";

it("changes with a name or a content, and not with what a build makes", () => {
  const root = mkdtempSync(join(tmpdir(), "sundial-fingerprint-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
    return fingerprintFiles(root, ["site", "lock.yaml", "absent"]);
  };
  write("site/pages/index.ts", "one");
  const first = write("lock.yaml", "1");
  expect(write("site/dist/index.js", "built")).toBe(first);
  expect(write("site/node_modules/x/index.js", "x")).toBe(first);
  expect(write("other.ts", "elsewhere")).toBe(first);
  expect(write("lock.yaml", "2")).not.toBe(first);
  expect(write("lock.yaml", "1")).toBe(first);
  expect(write("site/pages/new.ts", "")).not.toBe(first);
  rmSync(root, { recursive: true });
});
