import type { Comparison } from "./compare-sides.ts";
import type { OperationPair } from "./pairs.ts";
import type { SdkChange } from "./sdk-change.ts";

/**
 * The codes that an operation gained and lost. A new one is breaking, although it is only one more way in which a call can fail: the codes
 * of an operation are a closed union that a `switch` may be proved to cover, and that proof no longer holds. A build fails then, and no
 * running program does. A code that is gone fails a build that names it.
 */
export function diffErrorCodes({ rows, renamed }: Comparison, { before, after }: OperationPair): SdkChange[] {
  const lost = before.errorCodes.filter((code) => !after.errorCodes.includes(code));
  const gained = after.errorCodes.filter((code) => !before.errorCodes.includes(code));
  const newName = (code: string) => {
    const to = renamed("error-code", null, code);
    return gained.find((one) => one === to);
  };
  const taken = lost.map(newName);
  const { sdkMethod: place } = after;
  const of = (code: string) => ({ kind: "case", access: null, member: "", value: code }) as const;
  const tell = (kind: SdkChange["kind"], says: string, codeRows: SdkChange["rows"]): SdkChange => ({
    kind,
    place,
    severity: "breaking",
    title: `\`${place}\` ${says}`,
    rows: codeRows,
  });
  return [
    ...lost.map((code) => {
      const to = newName(code);
      if (to === undefined)
        return tell("error-code-removed", `can no longer fail with \`${code}\`.`, rows(of(code), null));
      return tell("error-code-renamed", `can fail with \`${to}\` in place of \`${code}\`.`, rows(of(code), of(to)));
    }),
    ...gained
      .filter((code) => !taken.includes(code))
      .map((code) => tell("error-code-added", `can also fail with \`${code}\`.`, rows(null, of(code)))),
  ];
}
