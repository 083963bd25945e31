export { ApiError, type ErrorIssue } from "./api-error.ts";
export { coreErrors } from "./core-errors.ts";
export { defineErrors, type ErrorDefinition, type ErrorGroup, errorGroups, listErrors } from "./define-errors.ts";
export { type Problem, type ProblemLinks, toProblem } from "./problem.ts";
export { requireCursor } from "./require-cursor.ts";
export { requireScope } from "./require-scope.ts";
