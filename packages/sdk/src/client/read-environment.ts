/** A variable of the environment where there is one; undefined in browsers, and where Deno does not permit reading it. */
export function readEnvironment(name: string): string | undefined {
  // Only some runtimes have `process`, so nothing about it may be taken for granted.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  try {
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}
