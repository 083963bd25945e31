import { countOf } from "@sundial/kernel";
import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";

const pointer = "/endpoint_url";
const toolsMax = 500;

export async function checkMcpAnswers({ readMcp }: CheckContext): Promise<CheckOutcome> {
  const reading = await readMcp();
  const fix =
    "Let the endpoint initialise a session by streamable HTTP and list its tools, and try it with a client of your own.";
  const fail = (evidence: string) => conclude({ problems: [{ pointer, evidence, fix }], passed: "" });
  switch (reading.kind) {
    case "none":
      return fail("No endpoint is named.");
    case "fault":
      return fail(`The server ${reading.fault}.`);
    case "unknown":
      return { state: "inconclusive", detail: `The server ${reading.unknown}.`, isTransient: reading.isTransient };
    case "read": {
      const count = reading.tools.length;
      if (count === 0) return fail("The server lists no tools.");
      if (count > toolsMax) return fail(`The server lists ${count} tools, and no model can choose from so many.`);
      return conclude({
        problems: [],
        passed: `${reading.name || "The server"} lists ${countOf(count, "tool")}.`,
      });
    }
  }
}
