const redacted = "[redacted]";
const apiKey = /sdl_(?:live|test)_[^\s"'\\<>&,;]+/g;
const secretMember = /("secret"\s*:\s*)"(?:[^"\\]|\\.)*"/g;
const secretHeader = /(?:^|-)(?:authorization|cookie|key|secret|password|token)$/;

/** A text in which no API key of this platform stands, and no member named `secret` has its value. */
export function redactText(text: string): string {
  return text.replace(secretMember, `$1"${redacted}"`).replace(apiKey, redacted);
}

/** Headers for eyes and files: the values of credentials, cookies and keys are replaced, idempotency keys included. */
export function redactHeaders(headers: Headers): Record<string, string> {
  const pairs = [...headers].map(([name, value]) => [name, secretHeader.test(name) ? redacted : redactText(value)]);
  return Object.fromEntries(pairs);
}
