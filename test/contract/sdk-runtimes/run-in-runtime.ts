import { spawn } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../../harness/browser.ts";
import type { Report } from "./exercise.ts";

/** What came of the exercise, and what the runtime said beside it. */
export interface Run {
  readonly report: Report;
  readonly output: string;
}

/** Where the files are (`dist/`, `exercise.js`), and the address that the client calls. */
export interface Site {
  readonly folder: string;
  readonly baseURL: string;
}

const runMsMax = 20_000;
const imports = 'import * as sdk from "./dist/index.js";\nimport { exercise } from "./exercise.js";\n';

/** Runs the exercise as a program of a runtime that takes a file, such as Node, Bun and Deno. */
export async function runProgram(command: readonly [string, ...string[]], { folder, baseURL }: Site): Promise<Run> {
  const main = join(folder, `${baseURL.split("/").at(-1)}.js`);
  await writeFile(main, `${imports}console.log(JSON.stringify(await exercise(sdk, ${JSON.stringify(baseURL)})));\n`);
  return await runCommand([...command, main], folder);
}

/** Runs the exercise as a worker, in the test mode of Cloudflare's runtime, which needs no port. */
export async function runWorker(program: string, { folder, baseURL }: Site): Promise<Run> {
  const call = `exercise(sdk, ${JSON.stringify(baseURL)})`;
  const worker = `export default { async test() { console.log(JSON.stringify(await ${call})); } };\n`;
  await writeFile(join(folder, "worker.js"), imports + worker);
  const dist = (await readdir(join(folder, "dist"), { recursive: true })).filter((name) => name.endsWith(".js"));
  const names = ["worker.js", "exercise.js", ...dist.map((name) => `dist/${name.replaceAll("\\", "/")}`)];
  const modules = names.map((name) => `(name = "${name}", esModule = embed "${name}")`).join(", ");
  await writeFile(
    join(folder, "worker.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (modules = [${modules}], compatibilityDate = "2026-11-01")),
  (name = "internet", network = (allow = ["local", "private"])),
]);
`,
  );
  return await runCommand([program, "test", "worker.capnp"], folder);
}

/** Runs the exercise on a page of Chromium. The page comes from `origin`, below which the files are too. */
export async function runInBrowser(origin: string, { baseURL }: Omit<Site, "folder">): Promise<Run> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on("console", (message) => lines.push(message.text()));
    await page.goto(`${origin}/files/page.html`);
    // As text, because the page's modules are no types of ours.
    const report = await page.evaluate<Report>(
      `Promise.all([import("./dist/index.js"), import("./exercise.js")])
        .then(([sdk, { exercise }]) => exercise(sdk, ${JSON.stringify(baseURL)}))`,
    );
    return { report, output: lines.join("\n") };
  } finally {
    await browser.close();
  }
}

async function runCommand([command = "", ...args]: readonly string[], folder: string): Promise<Run> {
  const env = { PATH: process.env.PATH, HOME: folder, DENO_DIR: join(folder, "deno"), NO_COLOR: "1" };
  const child = spawn(command, args, { cwd: folder, env, timeout: runMsMax });
  let stdout = "";
  let output = "";
  child.stdout.on("data", (piece) => {
    stdout += piece;
  });
  child.stderr.on("data", (piece) => {
    output += piece;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  const line = stdout.split("\n").find((text) => text.startsWith('{"plain"'));
  if (code !== 0 || line === undefined) throw new Error(`it ended with ${code} and said: ${stdout}${output}`);
  return { report: JSON.parse(line), output: output + stdout };
}
