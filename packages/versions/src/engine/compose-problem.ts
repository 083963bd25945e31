import type { ProblemMigration } from "../migrations.ts";
import type { OperationStep } from "./compile-changes.ts";
import type { Carry, Place } from "./edit.ts";
import { readPointer, writePointer } from "./json-pointer.ts";
import { isRecord, type JsonRecord } from "./record.ts";

type Pointing = Pick<OperationStep, "pointer" | "parameters">;

/** Joins what the changes do to an operation's errors: first the places they name, each in the newer names, then their form. */
export function composeProblem(steps: readonly OperationStep[]): ProblemMigration {
  const carries = steps.flatMap(({ problem }) => problem ?? []);
  const pointing = steps.filter(({ pointer, parameters }) => pointer || parameters.length > 0);
  const problemMediaType =
    steps.findLast((step) => step.problemMediaType)?.problemMediaType ?? "application/problem+json";
  if (carries.length === 0 && pointing.length === 0) return { problem: null, problemMediaType };
  return {
    problemMediaType,
    problem(problem, options) {
      const named = options?.ownNames || pointing.length === 0 ? problem : renamePlaces(problem, pointing);
      return carries.reduce<unknown>((carried: unknown, carry: Carry) => carry(carried), named);
    },
  };
}

function renamePlaces(problem: unknown, steps: readonly Pointing[]): unknown {
  if (!isRecord(problem)) return problem;
  const errors = Array.isArray(problem.errors)
    ? problem.errors.map((issue) => renameIssue(issue, steps))
    : problem.errors;
  const param = typeof problem.param === "string" ? renameParam(problem.param, steps) : problem.param;
  if (param === problem.param) return { ...problem, errors };
  const { error } = problem;
  return {
    ...problem,
    param,
    errors,
    detail: renameInText(problem.detail, problem.param, param),
    error: isRecord(error) ? { ...error, param, message: renameInText(error.message, problem.param, param) } : error,
  };
}

function renameIssue(issue: unknown, steps: readonly Pointing[]): unknown {
  if (!isRecord(issue) || typeof issue.pointer !== "string") return issue;
  const before = readPointer(issue.pointer);
  const after = steps.reduce<Place>(moveSteps, before);
  return after === before ? issue : ({ ...issue, pointer: writePointer(after) } satisfies JsonRecord);
}

/** A parameter is written like `messages.0.content`, or is the bare name of a query parameter. */
function renameParam(param: string, steps: readonly Pointing[]): string {
  const before = param.split(".");
  const after = steps.reduce<Place>((path, step) => {
    const [name] = path;
    const renamed = step.parameters.find(({ newerName }) => path.length === 1 && newerName === name);
    return renamed ? [renamed.olderName] : (step.pointer?.(path) ?? path);
  }, before);
  return after === before ? param : after.join(".");
}

function moveSteps(steps: Place, step: Pointing): Place {
  const [place, name] = steps;
  if (place !== "query") return step.pointer?.(steps) ?? steps;
  const renamed = step.parameters.find(({ newerName }) => newerName === name);
  return renamed ? ["query", renamed.olderName, ...steps.slice(2)] : steps;
}

/** Details quote the parameter that they are about. */
function renameInText(text: unknown, from: unknown, to: unknown): unknown {
  return typeof text === "string" ? text.replaceAll(`\`${String(from)}\``, `\`${String(to)}\``) : text;
}
