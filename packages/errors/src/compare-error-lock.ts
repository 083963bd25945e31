import type { ErrorDefinition } from "./error-definition.ts";

/** What is promised of each released code. */
export type ErrorLock = Readonly<Record<string, { readonly status: number; readonly since: string }>>;

/** The codes as the lock file has them. */
export function lockOf(definitions: readonly ErrorDefinition[]): ErrorLock {
  return Object.fromEntries(definitions.map(({ code, status, since }) => [code, { status, since }]));
}

/**
 * Compares the registry with the lock: `broken` says each released code that is gone or has another status or first version, `added` names
 * the codes that are not locked yet. A renamed code is still there when its successor names it in `formerCodes`.
 */
export function compareErrorLock(
  locked: ErrorLock,
  definitions: readonly ErrorDefinition[],
): { readonly broken: string[]; readonly added: string[] } {
  const now = new Map<string, ErrorDefinition>();
  for (const definition of definitions) {
    now.set(definition.code, definition);
    for (const { code } of definition.formerCodes) now.set(code, definition);
  }
  const broken = Object.entries(locked).flatMap(([code, { status, since }]) => {
    const definition = now.get(code);
    if (!definition) return [`${code} was released and is gone: bring it back, or name it in formerCodes`];
    if (definition.status !== status)
      return [`${code} was released with the status ${status}, not ${definition.status}`];
    return definition.since === since ? [] : [`${code} was released as of ${since}, not ${definition.since}`];
  });
  const added = definitions.map(({ code }) => code).filter((code) => !Object.hasOwn(locked, code));
  return { broken, added };
}
