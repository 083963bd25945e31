import type { Clock } from "@sundial/kernel";
import { resolveVersion, stateOf, versions } from "@sundial/versions";
import { edgeErrors } from "../../errors.ts";

const reasons = {
  malformed: "it is not a date.",
  future: "there is no version of that date yet.",
  before_first: "there was no version yet on that date.",
};

/** The version that a date pins: itself, or the one before it. `param` is what the caller wrote it in. Throws `invalid_version_pin` unless calls in it are answered. */
export function readVersionPin(asked: string, clock: Clock, param = "version_pin"): string {
  const now = clock.now();
  const found = resolveVersion(asked);
  if (found.kind === "resolved" && stateOf(found.version, now) !== "sunset") return found.version.date;
  const reason =
    found.kind === "resolved" ? `it ended at ${found.version.sunsetAt?.toISOString()}.` : reasons[found.kind];
  const dates = versions.filter((record) => stateOf(record, now) !== "sunset").map(({ date }) => date);
  throw edgeErrors.invalid_version_pin({ received: asked.slice(0, 40), reason, dates: dates.join(", ") }, { param });
}
