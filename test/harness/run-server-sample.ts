import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { freePort } from "@sundial/db/embedded";
import type { SampleRun } from "./run-samples.ts";
import type { SampleText } from "./run-typescript-samples.ts";

const root = join(import.meta.dirname, "../..");

/** Gives the next line that the server prints. */
type NextLine = () => Promise<string>;

/** What the reader of a sample that is a server, and so never ends, does with it: by its folder. What comes of it is returned as lines. */
const uses: Readonly<Record<string, (port: number, nextLine: NextLine) => Promise<string[]>>> = {
  "stream-to-browser": askInPage,
  "webhook-receive": sendEvents,
};

/** What the page asks for with the question that stands in its form. */
const asked = "/answer?question=What+does+a+sundial+measure%3F";
const webhookSecret = `whsec_${Buffer.alloc(32, "sundial").toString("base64")}`;

/** A server that one of these ends is one that anybody can end. */
const ofStrangers = ["POST /", "GET //", `GET ${asked}`];

export function isServer({ name }: { name: string }): boolean {
  return Object.hasOwn(uses, folderOf(name));
}

/** Starts a sample that is a server, at a free port, and does what its reader does after what strangers do. `python` runs what is not TypeScript. */
export async function runServerSample({ name, text, env }: SampleText, python?: string): Promise<SampleRun> {
  const port = await freePort();
  const program = text.replace(/^((?:const )?port = )\d+/m, `$1${port}`);
  const [command, args] = python
    ? [python, ["-I", "-X", "utf8", "-c", program]]
    : [process.execPath, ["--input-type=module-typescript", "-e", program]];
  const server = spawn(command, args, {
    cwd: join(root, "test"),
    env: { PATH: process.env.PATH ?? "", SUNDIAL_WEBHOOK_SECRET: webhookSecret, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  server.stderr.on("data", (data: Buffer) => {
    errors += data.toString();
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const nextLine: NextLine = async () => String((await lines.next()).value ?? "nothing");
  try {
    const begun = await nextLine();
    if (!begun.endsWith(` http://127.0.0.1:${port}`)) throw new Error(`it says no address but ${begun}`);
    for (const line of ofStrangers) await breakOff(port, line);
    return { printed: (await uses[folderOf(name)]?.(port, nextLine)) ?? [], failure: null };
  } catch (error) {
    return { printed: [], failure: `${error}\n${errors}` };
  } finally {
    const ended = once(server, "exit");
    if (server.exitCode === null && server.kill()) await ended;
  }
}

/** The lines of the answer. Throws where the page does not ask for it, or nothing came, or it broke off. */
async function askInPage(port: number): Promise<string[]> {
  const address = `http://127.0.0.1:${port}`;
  const page = await fetch(address).then((response) => response.text());
  if (!page.includes('fetch("/answer?"')) throw new Error(`the page asks for no answer: ${page}`);
  const response = await fetch(address + asked);
  const answer = await response.text();
  if (answer.trim() === "" || answer.includes("[broke off")) throw new Error(`the answer is: ${answer}`);
  return answer.split("\n");
}

/** The line that the receiver prints of an event, which the command of the guide signs. Throws where it takes one that is not signed, or signed with another secret. */
async function sendEvents(port: number, nextLine: NextLine): Promise<string[]> {
  const command = readFileSync(join(root, "docs-site/src/commands/webhook-signed.sh"), "utf8");
  const program = command.replace("127.0.0.1:3001", `127.0.0.1:${port}`);
  const send = async (secret: string, text = program) => {
    const env = { PATH: process.env.PATH ?? "", SUNDIAL_WEBHOOK_SECRET: secret };
    return (await promisify(execFile)("bash", ["-euc", text], { env })).stdout.trim();
  };
  const other = `whsec_${Buffer.alloc(32, "other").toString("base64")}`;
  const statuses = [
    await send(other),
    await send(webhookSecret, program.replace("v1,$signature", "garbage")),
    await send(webhookSecret),
  ];
  if (statuses.join() !== "400,400,204") throw new Error(`forged, damaged and signed are answered ${statuses.join()}`);
  const line = await nextLine();
  if (!/^webhook\.test evt_\d+ whe_1$/.test(line)) throw new Error(`of the event it prints ${line}`);
  return [line];
}

/** Says more than it sends, and ends its side. Returns when the server closed the other, in whatever way. */
async function breakOff(port: number, line: string): Promise<void> {
  const socket = connect(port, "127.0.0.1")
    .resume()
    .on("error", () => {});
  socket.end(`${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\nabc`);
  await new Promise((resolve) => socket.once("close", resolve));
}

function folderOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}
