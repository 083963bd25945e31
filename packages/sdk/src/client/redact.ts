const redacted = "[redacted]";
const apiKey = /sdl_(?:live|test)_[^\s"'\\<>&,;]+/g;
const secretName = /auth|cookie|key|secret|password|token(?!s)|credential|session/i;
const secretMember = /secret|password|token$|api[-_]?key/i;
/** Most bodies have nothing to hide, and are then not taken apart. */
const secretAnywhere = /secret|password|token\\*"|api[-_]?key/i;
// Names are bounded, so that no text makes the pattern look at a character more than a few times.
const memberInText =
  /("[^"\\]{0,64}(?:(?:secret|password|api[-_]?key)[^"\\]{0,64}|token)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?$)/gi;

/** A text in which no API key of this platform stands, and no text of a member whose name says that it is secret. */
export function redactText(text: string): string {
  return text.replace(memberInText, `$1"${redacted}"`).replace(apiKey, redacted);
}

/** Headers for eyes and files: the values of credentials, cookies and keys are replaced, idempotency keys included. */
export function redactHeaders(headers: Headers): Record<string, string> {
  const pairs = [...headers].map(([name, value]) => [name, secretName.test(name) ? redacted : redactText(value)]);
  return Object.fromEntries(pairs);
}

/** An address without user and password, and without the values of parameters whose names say that they are secret. */
export function redactUrl(url: string): string {
  const bare = url.replace(/^(\w+:\/\/)[^/?#]*@/, "$1");
  const hide = (pair: string, name: string) => (secretName.test(name) ? `${name}=${redacted}` : pair);
  return redactText(bare.replace(/(?<=[?&])([^=&]*)=[^&]*/g, hide));
}

/** A body without the values of members whose names say that they are secret, also in JSON within its texts. Numbers stay. */
export function redactBody(text: string): string {
  if (!secretAnywhere.test(text)) return redactText(text);
  try {
    return redactText(JSON.stringify(JSON.parse(text, hideMember)));
  } catch {
    return redactText(text);
  }
}

function hideMember(name: string, value: unknown): unknown {
  const isText = typeof value === "string";
  if (secretMember.test(name) && (isText || (typeof value === "object" && value !== null))) return redacted;
  return isText && /^\s*[[{]/.test(value) ? redactBody(value) : value;
}
