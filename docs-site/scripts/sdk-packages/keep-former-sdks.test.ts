import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keepFormerSdks } from "./keep-former-sdks.ts";

let root = "";
let former = "";
let next = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "sundial-former-"));
  [former, next] = [join(root, "former"), join(root, "next")];
  for (const folder of [former, next]) await mkdir(folder);
  await writeFile(join(former, "sundial-sdk-0.1.0.tgz"), "of the last version");
  await writeFile(join(former, "sundial-sdk-0.2.0.tgz"), "packed before");
  await writeFile(join(next, "sundial-sdk-0.2.0.tgz"), "packed just now");
});
afterAll(() => rm(root, { recursive: true }));

it("keeps the files of other versions, and what was packed just now", async () => {
  await keepFormerSdks(former, next);
  expect((await readdir(next)).toSorted()).toEqual(["sundial-sdk-0.1.0.tgz", "sundial-sdk-0.2.0.tgz"]);
  expect(await readFile(join(next, "sundial-sdk-0.1.0.tgz"), "utf8")).toBe("of the last version");
  expect(await readFile(join(next, "sundial-sdk-0.2.0.tgz"), "utf8")).toBe("packed just now");
});

it("has nothing to do where nothing was built before", async () => {
  await keepFormerSdks(join(root, "none"), former);
  expect(await readdir(former)).toHaveLength(2);
});
