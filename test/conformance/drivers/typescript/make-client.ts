import { type ClientOptions, ConnectionError, Sundial } from "@sundial/sdk";
import { type ClientSetup, standingClock } from "../../protocol.ts";
import type { Recording } from "./recording.ts";
import { reportDeprecation, reportHook } from "./reports.ts";
import { sliceAnswers } from "./slice-answers.ts";

/** A client as the case wants it, whose waits, hooks and logs go to the recording. */
export function makeClient(setup: ClientSetup, recording: Recording): Sundial {
  const { environment = {}, apiKeys, headers, hooks, onDeprecation, pieceBytes, throws, ...plain } = setup;
  const may = makeThrower(throws);
  const keys = apiKeys?.values();
  const options = {
    ...plain,
    ...(keys && { apiKey: async () => keys.next().value ?? "" }),
    ...(throws === "apiKey" && { apiKey: async () => may("apiKey") }),
    ...(headers && { defaultHeaders: headers }),
    ...(pieceBytes && { fetch: sliceAnswers(pieceBytes) }),
    ...((hooks || throws === "beforeRequest" || throws === "afterResponse") && {
      beforeRequest: (event: object) => {
        recording.hookCalls.push(reportHook("before", event));
        may("beforeRequest");
      },
      afterResponse: async (event: object) => {
        recording.hookCalls.push(reportHook("after", event));
        may("afterResponse");
      },
    }),
    ...((onDeprecation || throws === "onDeprecation") && {
      onDeprecation: (seen: object) => {
        recording.deprecationCalls.push(reportDeprecation(seen));
        may("onDeprecation");
      },
    }),
    logger: makeLogger(recording, () => may("log")),
    testing: { sleep: recording.sleep, random: () => 0, now: () => Date.parse(standingClock) },
  };
  Object.assign(process.env, environment);
  try {
    return new Sundial(options as ClientOptions); // the members of the setup have the names of the options
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
  }
}

/** What throws in the function that the case names, and does nothing in the others. */
function makeThrower(throws: ClientSetup["throws"]) {
  return (where: ClientSetup["throws"]): void => {
    if (where === throws) throw new ConnectionError("of the program's own");
  };
}

function makeLogger({ logs }: Recording, end: () => void) {
  const log =
    (level: string) =>
    (...parts: readonly unknown[]) => {
      logs.push({ level, text: parts.map(toText).join(" ") });
      end();
    };
  return { error: log("error"), warn: log("warn"), info: log("info"), debug: log("debug") };
}

function toText(part: unknown): string {
  return typeof part === "string" ? part : JSON.stringify(part);
}
