import type { Gate } from "./gate.ts";
import { runCommand } from "./run-command.ts";

export interface CommandGateOptions {
  readonly name: string;
  readonly fast: boolean;
  /** Each is a program with its arguments, run one after the other; together they count as one. */
  readonly commands: (root: string) => readonly (readonly [string, ...string[]])[];
}

/** A gate that holds when each of its commands ends with exit code 0. */
export function commandGate({ name, fast, commands }: CommandGateOptions): Gate {
  return {
    name,
    fast,
    async run({ root }) {
      for (const [program, ...args] of commands(root)) {
        const { ok, output } = await runCommand(program, args, { cwd: root });
        if (!ok) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0 };
    },
  };
}
