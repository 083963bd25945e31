import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const packageRoot = join(import.meta.dirname, "../..");

/** What the compiler says of these files, whose `@sundial/sdk` is this package's source; empty when they are right. */
export async function compile(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(packageRoot, "node_modules/.compile-")); // there, so that @types/node is found
  try {
    const paths = { "@sundial/sdk": [join(packageRoot, "src/index.ts")] };
    const config = {
      extends: join(packageRoot, "../../tsconfig.json"),
      compilerOptions: { paths },
      include: ["*.ts"],
      exclude: [],
    };
    const all = {
      ...files,
      "package.json": JSON.stringify({ type: "module" }),
      "tsconfig.json": JSON.stringify(config),
    };
    await Promise.all(Object.entries(all).map(([name, text]) => writeFile(join(folder, name), text)));
    const tsc = join(packageRoot, "node_modules/typescript/bin/tsc");
    return await promisify(execFile)(process.execPath, [tsc, "-p", folder], { cwd: folder }).then(
      () => "",
      ({ stdout }: { stdout: string }) => stdout,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
