// The driver of the TypeScript client, run on its sources: `node drivers/typescript.ts`.
import type { AdvanceRequest, CancelRequest, DriverRequest, Outcome } from "../protocol.ts";
import { readLines } from "../read-lines.ts";
import { HeldClock } from "./typescript/held-clock.ts";
import { makeCall } from "./typescript/make-call.ts";
import { makeClient } from "./typescript/make-client.ts";
import { Recording } from "./typescript/recording.ts";
import { reportDeprecation, reportError } from "./typescript/reports.ts";

let recording = new Recording();
const clock = new HeldClock();

process.emitWarning = (warning: string | Error, options?: unknown) => {
  const type = typeof options === "object" && options !== null && "type" in options ? options.type : options;
  recording.warnings.push({ type: String(type ?? "Warning"), text: String(warning) });
};
for (const name of Object.keys(process.env)) if (name.startsWith("SUNDIAL_")) delete process.env[name];

async function runCase({ id, client: setup, calls }: DriverRequest): Promise<object> {
  recording = new Recording();
  const { sleepsMs, deprecationCalls, warnings, hookCalls, logs } = recording;
  const outcomes: Outcome[] = [];
  let deprecations: object[] = [];
  try {
    const client = makeClient(setup, recording);
    for (const call of calls) outcomes.push(await makeCall(client, call, recording));
    deprecations = client.deprecations().map(reportDeprecation);
  } catch (error) {
    if (outcomes.length > 0) throw error;
    outcomes.push({ error: reportError(error) });
  }
  return { id, outcomes, sleepsMs, deprecations, deprecationCalls, warnings, hookCalls, logs };
}

const write = (answer: object) => void process.stdout.write(`${JSON.stringify(answer)}\n`);

readLines(process.stdin, (line) => {
  const message = JSON.parse(line) as DriverRequest | CancelRequest | AdvanceRequest; // written by run-client.ts
  if ("cancel" in message) recording.cancel();
  else if ("advanceMs" in message)
    clock.advance(message.advanceMs).then(() => write({ advancedMs: message.advanceMs }));
  else runCase(message).then(write, (error) => write({ id: message.id, failure: String(error?.stack ?? error) }));
});
