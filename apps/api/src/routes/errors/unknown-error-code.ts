import { findNearMatch, listErrors } from "@sundial/errors";
import { edgeErrors } from "../../errors.ts";

/** The error for a name that no code has or had. */
export function unknownErrorCode(asked: string): Error {
  const near = findNearMatch(
    asked,
    listErrors().map(({ code }) => code),
  );
  const suggestion = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  return edgeErrors.error_code_not_found({ asked: asked.slice(0, 64), suggestion }, { param: "code" });
}
