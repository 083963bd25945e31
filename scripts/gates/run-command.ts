import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const running = new Set<ChildProcess>();

/** Runs one of the workspace's tools; its output is returned, or shown at once when `stream` is set. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: { cwd: string; stream?: boolean },
): Promise<{ ok: boolean; output: string }> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    stdio: ["ignore", options.stream ? "inherit" : "pipe", options.stream ? "inherit" : "pipe"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  try {
    const [code] = await once(child, "close");
    return { ok: code === 0, output };
  } catch (error) {
    return { ok: false, output: String(error) };
  } finally {
    running.delete(child);
  }
}

/** Passes a signal on to every command that still runs. */
export function stopCommands(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}
