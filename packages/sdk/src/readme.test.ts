import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";

const packageRoot = join(import.meta.dirname, "..");

it("has samples that compile", async () => {
  const text = await readFile(join(packageRoot, "README.md"), "utf8");
  const samples = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map((match) => match[1] ?? "");
  expect(samples.length).toBeGreaterThan(3);
  const folder = await mkdtemp(join(packageRoot, "node_modules/.readme-")); // there, so that @types/node is found
  onTestFinished(() => rm(folder, { recursive: true }));
  await Promise.all(samples.map((sample, index) => writeFile(join(folder, `sample-${index}.ts`), sample)));
  const paths = { "@sundial/sdk": [join(packageRoot, "src/index.ts")] };
  const config = {
    extends: join(packageRoot, "../../tsconfig.json"),
    compilerOptions: { paths },
    include: ["*.ts"],
    exclude: [],
  };
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(packageRoot, "node_modules/typescript/bin/tsc");
  const errors = await promisify(execFile)(process.execPath, [tsc, "-p", folder]).then(
    () => "",
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(errors).toBe("");
});
