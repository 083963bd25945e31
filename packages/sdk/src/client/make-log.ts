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
 * A log that lets no secret through, or undefined when nothing is to be logged. The level is that of `SUNDIAL_LOG` when none is
 * given; a value there that is no level counts as `off`.
 */
export function makeLog(level: LogLevel | undefined, logger: Logger = console): Log | undefined {
  const asked = level ?? readEnvironment("SUNDIAL_LOG")?.toLowerCase();
  const on = levels.slice(0, levels.map(String).indexOf(asked ?? "off") + 1);
  if (on.length === 0) return undefined;
  return Object.fromEntries(on.map((name) => [name, (text: string) => logger[name](redactText(text))]));
}
