import { SundialError } from "./errors.ts";

const unsendable = /[^\t\x20-\x7e\x80-\xff]/;

/**
 * A value for a header (RFC 9110, section 5.5). Throws a `SundialError` when none can carry it, which does not repeat it: `fetch`
 * would, and it may be a credential.
 */
export function checkSendable(what: string, value: string): string {
  if (unsendable.test(value)) throw new SundialError(`${what} has characters that no header can carry.`);
  return value;
}

/** A key without the line end of the file that it came from. Throws like `checkSendable`. */
export function checkKey(key: string): string {
  return checkSendable("The API key", key.trim());
}
