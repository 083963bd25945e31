/** Of postgres.js, and of the socket below it. */
const connectionCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** SQLSTATEs: too many connections, a cancelled statement (its time was over), shutdown, crash, starting up; and all of class 08. */
const stateCodes = new Set(["53300", "57014", "57P01", "57P02", "57P03"]);

/**
 * Whether what a query threw says that the database could not answer now, rather than that the query was wrong: it is away, lost under
 * way, full, or took longer than the pool's `statementTimeoutMs`. Looks through the causes, since drizzle wraps what it catches.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  // A connection to anything else (an SMTP server, a provider) fails with the same names, but its own layer has coded it before this.
  if (connectionCodes.has(code) || stateCodes.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  return isUnavailable(error.cause);
}
