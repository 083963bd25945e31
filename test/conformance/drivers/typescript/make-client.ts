import { type ClientOptions, Sundial } from "@sundial/sdk";
import { type ClientSetup, standingClock } from "../../protocol.ts";
import type { Recording } from "./recording.ts";
import { reportDeprecation, reportHook } from "./reports.ts";
import { sliceAnswers } from "./slice-answers.ts";

/** A client as the case wants it, whose waits, hooks and logs go to the recording. */
export function makeClient(setup: ClientSetup, recording: Recording): Sundial {
  const { environment = {}, apiKeys, headers, hooks, onDeprecation, pieceBytes, ...plain } = setup;
  const keys = apiKeys?.values();
  const options = {
    ...plain,
    ...(keys && { apiKey: async () => keys.next().value ?? "" }),
    ...(headers && { defaultHeaders: headers }),
    ...(pieceBytes && { fetch: sliceAnswers(pieceBytes) }),
    ...(hooks && {
      beforeRequest: (event: object) => void recording.hookCalls.push(reportHook("before", event)),
      afterResponse: (event: object) => void recording.hookCalls.push(reportHook("after", event)),
    }),
    ...(onDeprecation && {
      onDeprecation: (seen: object) => void recording.deprecationCalls.push(reportDeprecation(seen)),
    }),
    logger: makeLogger(recording),
    testing: { sleep: recording.sleep, random: () => 0, now: () => Date.parse(standingClock) },
  };
  Object.assign(process.env, environment);
  try {
    return new Sundial(options as ClientOptions); // the members of the setup have the names of the options
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
  }
}

function makeLogger({ logs }: Recording) {
  const log =
    (level: string) =>
    (...parts: readonly unknown[]) =>
      void logs.push({ level, text: parts.map(toText).join(" ") });
  return { error: log("error"), warn: log("warn"), info: log("info"), debug: log("debug") };
}

function toText(part: unknown): string {
  return typeof part === "string" ? part : JSON.stringify(part);
}
