// `npm test`: every gate. `npm test -- --only unit,types` runs some; what follows `--` once more goes to vitest.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lanes } from "./gates/index.ts";
import { forgetProblems, reportProblems } from "./gates/problems-seen.ts";
import { stopCommands } from "./gates/run-command.ts";
import { runGates } from "./gates/run-gates.ts";
import { showFailures } from "./gates/show-failures.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    stopCommands(signal);
    process.exit(1);
  });
}
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();

const { values, positionals } = parseArgs({
  options: { only: { type: "string" }, fast: { type: "boolean" } },
  allowPositionals: true,
});
const gates = lanes.flat();
const names = values.only?.split(",") ?? gates.map(({ name }) => name);
const unknown = names.find((name) => !gates.some((gate) => gate.name === name));
if (unknown !== undefined) {
  console.error(`There is no gate "${unknown}". Known: ${gates.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}

const chosen = lanes.map((lane) => lane.filter(({ name, fast }) => names.includes(name) && (fast || !values.fast)));
const root = join(import.meta.dirname, "..");
const isWhole = values.only === undefined && !values.fast && positionals.length === 0;
if (!values.fast) forgetProblems(root);
const { passed, failed, failures } = await runGates(chosen, {
  root,
  vitestArgs: positionals,
  isAlone: chosen.flat().length === 1,
});
const broken = failed + (values.fast ? 0 : reportProblems(root, { isWhole }));
showFailures(failures);
console.log(`\n${passed} passed, ${broken} failed`);
process.exitCode = broken > 0 ? 1 : 0;
