import { SundialError } from "./errors.ts";
import { readEnvironment } from "./read-environment.ts";
import { redactText } from "./redact.ts";

const levels = ["error", "warn", "info", "debug"] as const;

/** How much is logged: each level has what the ones before it have. */
export type LogLevel = "off" | (typeof levels)[number];

/** Where log lines go. `console` is one, and so are most loggers. */
export type Logger = Readonly<Record<(typeof levels)[number], (text: string) => void>>;

/** The functions of the levels that are on; the others are missing, so that `log.debug?.(...)` makes no text for them. */
export type Log = Partial<Logger>;

/**
 * A log that lets no secret through and throws nothing, or undefined when nothing is to be logged. The level is that of `SUNDIAL_LOG` when none is
 * given. Throws a `SundialError` for a level that there is not; one in the environment counts as `off` and stops no program.
 */
export function makeLog(level: LogLevel | undefined, logger: Logger = console): Log | undefined {
  const asked = level ?? readEnvironment("SUNDIAL_LOG")?.toLowerCase() ?? "off";
  const rank = levels.map(String).indexOf(asked);
  if (rank === -1 && asked === level && level !== "off") {
    throw new SundialError(`\`${level}\` is not a log level. Use one of off, ${levels.join(", ")}.`);
  }
  if (rank === -1) return undefined;
  const on = levels.slice(0, rank + 1);
  return Object.fromEntries(on.map((name) => [name, (text: string) => write(() => logger[name](redactText(text)))]));
}

/** A log that is broken is no reason for a call to fail. */
function write(line: () => void): void {
  try {
    line();
  } catch {}
}
