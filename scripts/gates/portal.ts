import { buildPortal } from "../start/build-portal.ts";
import type { Gate } from "./gate.ts";
import { runCommand } from "./run-command.ts";

/** The portal's types and templates, and its build. */
export const portal: Gate = {
  name: "portal",
  fast: false,
  async run({ root }) {
    const checked = await runCommand("pnpm", ["--filter", "@sundial/docs-site", "check"], { cwd: root });
    if (!checked.ok) return { passed: 0, failed: 1, output: checked.output };
    try {
      await buildPortal({ root, onProgress: console.log });
      return { passed: 2, failed: 0 };
    } catch (error) {
      return { passed: 1, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
  },
};
