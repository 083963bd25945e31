import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, processIdentity } from "@sundial/db/embedded";
import { afterEach, beforeEach, expect, it } from "vitest";
import { endLeftovers, rememberPart } from "./leftovers.ts";
import { type PartOptions, startPart } from "./start-part.ts";

let root: string;
let options: PartOptions;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "sundial-part-"));
  const port = await freePort(undefined);
  const env = { ...process.env, PORT: String(port) };
  const readyUrl = `http://127.0.0.1:${port}/readyz`;
  options = {
    name: "part",
    root,
    script: "part.ts",
    env,
    readyUrl,
    logFile: join(root, "logs/part.log"),
    graceMs: 5_000,
  };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, ...lines: string[]): string {
  writeFileSync(join(root, name), lines.join("\n"));
  return join(root, name);
}
const serve = `import { createServer } from "node:http";
  createServer((_, res) => res.end("ok")).listen(Number(process.env.PORT), "127.0.0.1");`;

it("is ready once it answers, keeps its output in the log, and stops when asked", async () => {
  write("part.ts", serve, 'console.log("hello"); process.on("SIGTERM", () => process.exit(0));');
  const part = startPart(options);
  await part.ready();
  await part.stop();
  expect(await part.exited).toBe("exit code 0");
  expect(readFileSync(options.logFile, "utf8")).toBe("hello\n");
});

it("fails with the end of its log when it ends before it answers", async () => {
  write("part.ts", 'console.error("the reason"); process.exit(3);');
  await expect(startPart(options).ready()).rejects.toThrow(
    /^the reason\n\nThe part ended \(exit code 3\) while starting/,
  );
});

it("is killed when it does not stop in time", async () => {
  write("part.ts", serve, 'process.on("SIGTERM", () => {});');
  const part = startPart({ ...options, graceMs: 50 });
  await part.ready();
  await part.stop();
  expect(await part.exited).toBe("SIGKILL");
});

it("stops itself when its supervisor is killed; a later start ends one that does not", async () => {
  const code = import.meta.dirname;
  const list = join(root, "parts.json");
  write("part.ts", serve, 'process.on("SIGTERM", () => process.exit(0));');
  // Ready only once its handler is there: on a busy machine it may start long after the other one.
  write("deaf.ts", 'process.once("SIGTERM", () => {});', serve.replaceAll("PORT", "DEAF_PORT"));
  const deafPort = await freePort(undefined);
  const deafOptions = {
    ...options,
    script: "deaf.ts",
    env: { ...options.env, DEAF_PORT: String(deafPort) },
    readyUrl: `http://127.0.0.1:${deafPort}/readyz`,
  };
  const supervisor = write(
    "supervisor.ts",
    `import { startPart } from ${JSON.stringify(join(code, "start-part.ts"))};`,
    `const part = startPart(${JSON.stringify(options)}); const deaf = startPart(${JSON.stringify(deafOptions)});`,
    "await part.ready(); await deaf.ready(); console.log(part.pid, deaf.pid);",
  );
  const child = spawn(process.execPath, [supervisor], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  const [polite = 0, deaf = 0] = String(line).split(" ").map(Number);
  const [politeIdentity, deafIdentity] = [processIdentity(polite), processIdentity(deaf)];
  rememberPart(list, deaf);
  child.kill("SIGKILL");
  await expect.poll(() => processIdentity(polite), { timeout: 10_000 }).not.toBe(politeIdentity);
  expect(processIdentity(deaf)).toBe(deafIdentity);
  await endLeftovers(list, () => {});
  expect(processIdentity(deaf)).not.toBe(deafIdentity);
});
