import { renameMaxTokens } from "./2025-03-12/rename-max-tokens.ts";
import { renameRollToRotate } from "./2025-03-12/rename-roll-to-rotate.ts";
import { replaceFunctionsWithTools } from "./2025-03-12/replace-functions-with-tools.ts";
import { describeErrorsAsProblems } from "./2025-07-09/describe-errors-as-problems.ts";
import { renameUsageRange } from "./2025-07-09/rename-usage-range.ts";
import { writeKeyTimesAsText } from "./2025-07-09/write-key-times-as-text.ts";
import { answerCreationWith201 } from "./2025-11-05/answer-creation-with-201.ts";
import { removeModelPermission } from "./2025-11-05/remove-model-permission.ts";
import { renameFinishReasonLength } from "./2025-11-05/rename-finish-reason-length.ts";
import { renameUpstreamHeader } from "./2025-11-05/rename-upstream-header.ts";
import { renameNotFoundCode } from "./2026-04-15/rename-not-found-code.ts";
import { renameRequestLogsPath } from "./2026-04-15/rename-request-logs-path.ts";
import { unwrapRequestTokens } from "./2026-04-15/unwrap-request-tokens.ts";
import { renameRequestCount } from "./2026-11-23/rename-request-count.ts";
import { requireOverlapSeconds } from "./2026-11-23/require-overlap-seconds.ts";
import { splitActiveKeyStatus } from "./2026-11-23/split-active-key-status.ts";
import { introducedIn, type VersionChange } from "./engine/define-change.ts";

/** Every breaking change there ever was, oldest first. Versions before a change's date see the older form. */
export const changes: readonly VersionChange[] = [
  ...introducedIn("2025-03-12", { replaceFunctionsWithTools, renameMaxTokens, renameRollToRotate }),
  ...introducedIn("2025-07-09", { describeErrorsAsProblems, writeKeyTimesAsText, renameUsageRange }),
  ...introducedIn("2025-11-05", {
    renameFinishReasonLength,
    answerCreationWith201,
    renameUpstreamHeader,
    removeModelPermission,
  }),
  ...introducedIn("2026-04-15", { renameRequestLogsPath, unwrapRequestTokens, renameNotFoundCode }),
  ...introducedIn("2026-11-23", { splitActiveKeyStatus, requireOverlapSeconds, renameRequestCount }),
];

/** The changes that an upgrade meets, oldest first: those after `from` up to and including `to`. */
export function changesBetween(from: string, to: string): readonly VersionChange[] {
  return changes.filter(({ date }) => date > from && date <= to);
}
