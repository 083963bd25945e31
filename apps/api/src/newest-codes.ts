import type { OperationMigration } from "@sundial/versions";

/** The codes that an older version names otherwise, and the newest name of each. */
export function newestCodes(
  codes: readonly string[],
  migration: Pick<OperationMigration, "problem"> | null,
): ReadonlyMap<string, string> {
  const toOlder = migration?.problem;
  if (!toOlder) return new Map();
  return new Map(
    codes.flatMap((code) => {
      const older = codeOf(toOlder({ code, errors: [], error: { code } }));
      return older === code || older === null ? [] : [[older, code] as const];
    }),
  );
}

/** Before problem details, the code was in the member `error` only. */
function codeOf(problem: unknown): string | null {
  const code = member(problem, "code") ?? member(member(problem, "error"), "code");
  return typeof code === "string" ? code : null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
