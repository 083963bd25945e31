import type { Tool } from "@modelcontextprotocol/client";
import type { CheckContext, CheckOutcome, CheckProblem } from "../check.ts";
import { conclude } from "../conclude.ts";
import { findHiddenInstructions } from "../find-hidden-instructions.ts";

const pointer = "/endpoint_url";
const fix =
  "Describe what the tool does in plain, visible words, and leave out what tells a model how to treat its user.";
const textsMax = 5_000;
const lengthMax = 4_000;

export async function checkMcpNoHiddenInstructions({ readMcp }: CheckContext): Promise<CheckOutcome> {
  const reading = await readMcp();
  if (reading.kind !== "read") {
    const isTransient = reading.kind === "unknown" && reading.isTransient;
    return { state: "inconclusive", detail: "There are no tools to look into.", isTransient };
  }
  const problems = [
    ...judgeText("The instructions of the server", reading.instructions),
    ...reading.tools.flatMap((tool) => judgeTool(tool)),
  ];
  return conclude({ problems, passed: `The texts of its tools (${reading.tools.length}) are open.` });
}

/** Models see the whole tool, so every text in it is read: names, titles, annotations, and all that schemas say. */
function judgeTool(tool: Tool): CheckProblem[] {
  const place = `The tool "${tool.name.slice(0, 100)}"`;
  const texts = textsIn(tool);
  if (texts.length > textsMax) return [{ pointer, evidence: `${place} has more than ${textsMax} texts.`, fix }];
  const found = new Map(texts.flatMap((text) => judgeText(place, text)).map((problem) => [problem.evidence, problem]));
  return [...found.values()];
}

function judgeText(place: string, text: string): CheckProblem[] {
  if (text.length > lengthMax)
    return [
      { pointer, evidence: `${place} has a text of ${text.length} characters, and ${lengthMax} are enough.`, fix },
    ];
  return findHiddenInstructions(text).map((what) => ({ pointer, evidence: `${place} has ${what} in its texts.`, fix }));
}

function textsIn(root: unknown): string[] {
  const texts: string[] = [];
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); value !== undefined && texts.length <= textsMax; value = waiting.pop()) {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null)
      for (const [name, member] of Object.entries(value)) {
        texts.push(name);
        if (member !== undefined) waiting.push(member);
      }
  }
  return texts;
}
