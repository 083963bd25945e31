/**
 * What was received, with every member that is expected as undefined and is not there set to it: `toMatchObject` tells the two apart,
 * and JSON does not.
 */
export function withAbsent(received: unknown, expected: unknown): unknown {
  if (Array.isArray(received) && Array.isArray(expected))
    return received.map((value, index) => withAbsent(value, expected[index]));
  if (!isPlain(received) || !isPlain(expected)) return received;
  const absent = Object.entries(expected).filter(([name, value]) => value === undefined && !(name in received));
  const inner = Object.entries(received).map(([name, value]) => [name, withAbsent(value, expected[name])]);
  return Object.fromEntries([...inner, ...absent]);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
