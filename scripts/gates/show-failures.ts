import { stripVTControlCharacters } from "node:util";
import type { Failure } from "./gate.ts";

const failuresMax = 40;
const linesMax = 6;
const columnsMax = 200;

/** Names what failed, with the first lines of each message: the last thing a run says, so that the end of its output is enough. */
export function showFailures(failures: readonly Failure[]): void {
  if (failures.length === 0) return;
  console.log("\nFailed:");
  for (const { name, file, message } of failures.slice(0, failuresMax)) {
    console.log(`  ${file === undefined ? "" : `${file}: `}${name}`);
    for (const line of firstLines(message)) console.log(`    ${line}`);
  }
  const more = failures.length - failuresMax;
  if (more > 0) console.log(`  and ${more} more`);
}

function firstLines(message: string): readonly string[] {
  return stripVTControlCharacters(message)
    .split("\n")
    .map((line) => line.trim().slice(0, columnsMax))
    .filter((line) => line !== "" && !line.includes("/node_modules/"))
    .slice(0, linesMax);
}
