import type { ConformanceCase } from "../conformance-case.ts";
import { answers } from "./answers.ts";
import { cancellation } from "./cancellation.ts";
import { collectingStreams } from "./collecting.ts";
import { cutStreams } from "./cut-streams.ts";
import { deprecations } from "./deprecations.ts";
import { errors } from "./errors.ts";
import { idempotency } from "./idempotency.ts";
import { hooks, logs } from "./observing.ts";
import { pages } from "./pages.ts";
import { retries } from "./retries.ts";
import { sending } from "./sending.ts";
import { settings } from "./settings.ts";
import { brokenStreams, streams } from "./streams.ts";
import { timeouts } from "./timeouts.ts";
import { waits } from "./waits.ts";

/** The whole table, by what it is about. */
export const cases: Readonly<Record<string, readonly ConformanceCase[]>> = {
  settings,
  "what is sent": sending,
  answers,
  retries,
  "waits that the server asks for": waits,
  "idempotency keys": idempotency,
  timeouts,
  cancellation,
  lists: pages,
  streams,
  "streams that break": brokenStreams,
  "streams at every byte": cutStreams,
  "streams collected": collectingStreams,
  errors,
  deprecations,
  logs,
  hooks,
};
