export type EmbeddedPostgresFailure =
  | "already_running"
  | "data_incompatible"
  | "disk_full"
  | "not_permitted"
  | "port_unavailable"
  | "start_failed"
  | "unsupported_platform";

/** Why the embedded server is not running; the message is one or two sentences for the operator that end in what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresFailure;

  constructor(code: EmbeddedPostgresFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedPostgresError";
    this.code = code;
  }
}

/** Turns what the operating system or the server said into the sentence that helps. */
export function explainFailure(said: string, logFile: string): EmbeddedPostgresError {
  if (/No space left on device|ENOSPC|Disk quota exceeded/i.test(said)) {
    return new EmbeddedPostgresError(
      "disk_full",
      "The disk is full, so PostgreSQL cannot write. Free some space, then start again.",
    );
  }
  if (/could not (bind|create any TCP\/IP sockets)/i.test(said)) {
    return new EmbeddedPostgresError(
      "port_unavailable",
      "PostgreSQL found no free port on 127.0.0.1. Check that loopback networking works, then start again.",
    );
  }
  if (/Permission denied|Operation not permitted|EACCES|EPERM/i.test(said)) {
    return new EmbeddedPostgresError(
      "not_permitted",
      `PostgreSQL may not read or write its files (${lastLine(said)}). Give the user that starts Sundial those rights, then start again.`,
    );
  }
  if (/database files are incompatible with server/i.test(said)) {
    return new EmbeddedPostgresError(
      "data_incompatible",
      `${lastLine(said)} Restore the matching version of Sundial, or set DATABASE_URL to a server that holds the data.`,
    );
  }
  return new EmbeddedPostgresError(
    "start_failed",
    `PostgreSQL did not start: ${lastLine(said) || "it said nothing"}. Its log is ${logFile}.`,
  );
}

function lastLine(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.findLast((line) => /FATAL|PANIC|ERROR|error:|DETAIL/.test(line)) ?? lines.at(-1) ?? "";
  return telling.replace(/^.*?(FATAL|PANIC|ERROR|DETAIL|error):\s*/, "").trim();
}
