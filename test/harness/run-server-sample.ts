import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { SampleRun } from "./run-samples.ts";
import type { SampleText } from "./run-typescript-samples.ts";

/** Samples, by their folder, that are servers and so never end. */
const servers = ["stream-to-browser"];

/** What a server's page asks for with the question that stands in its form. */
const asked = "/answer?question=What+does+a+sundial+measure%3F";

export function isServer({ name }: { name: string }): boolean {
  return servers.includes(name.slice(0, name.indexOf("/")));
}

/** Starts a sample that is a server, at a free port, and does what its reader does: opens the page that it names, and asks. `python` runs what is not TypeScript. */
export async function runServerSample({ name, text, env }: SampleText, python?: string): Promise<SampleRun> {
  const port = await findFreePort();
  const program = text.replace("port = 3000", `port = ${port}`);
  const [command, args] = python
    ? [python, ["-I", "-X", "utf8", "-c", program]]
    : [process.execPath, ["--input-type=module-typescript", "-e", program]];
  const server = spawn(command, args, {
    cwd: join(import.meta.dirname, ".."),
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  server.stderr.on("data", (data: Buffer) => {
    errors += data.toString();
  });
  try {
    const address = await firstLine(server);
    if (address !== `Open http://127.0.0.1:${port}`) throw new Error(`${name} printed ${address}: ${errors}`);
    return { printed: await useAsReader(`http://127.0.0.1:${port}`), failure: null };
  } catch (error) {
    return { printed: [], failure: `${error}\n${errors}` };
  } finally {
    const ended = once(server, "exit");
    if (server.exitCode === null && server.kill()) await ended;
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error("the sample has no output");
  for await (const line of createInterface({ input: server.stdout })) return line;
  return "nothing";
}

/** The lines of the answer. Throws where the page does not ask for it, or nothing came, or it broke off. */
async function useAsReader(address: string): Promise<string[]> {
  const page = await fetch(address).then((response) => response.text());
  if (!page.includes('fetch("/answer?"')) throw new Error(`the page asks for no answer: ${page}`);
  const response = await fetch(address + asked);
  const answer = await response.text();
  if (answer.trim() === "" || answer.includes("[broke off")) throw new Error(`the answer is: ${answer}`);
  return answer.split("\n");
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");
  server.close();
  await once(server, "close");
  return address.port;
}
