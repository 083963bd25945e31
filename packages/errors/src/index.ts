export { ApiError, type ErrorIssue } from "./api-error.ts";
export { compareErrorLock, type ErrorLock, lockOf } from "./compare-error-lock.ts";
export { coreErrors } from "./core-errors.ts";
export { defineErrors, findError, listErrors, listParameters } from "./define-errors.ts";
export {
  type ErrorDefinition,
  type ErrorGroup,
  errorGroups,
  type FormerCode,
  type RetryAdvice,
  retryAdvices,
} from "./error-definition.ts";
export { findNearMatch } from "./find-near-match.ts";
export { type Problem, type ProblemLinks, toProblem } from "./problem.ts";
export { requireCursor } from "./require-cursor.ts";
export { requireLiveMode } from "./require-live-mode.ts";
export { requireScope } from "./require-scope.ts";
export { requireTestMode } from "./require-test-mode.ts";
