import type { OperationMigration, ProblemMigration, RequestParts, ResponseParts } from "../migrations.ts";
import type { ChangeSteps, OperationStep } from "./compile-changes.ts";
import { composeProblem } from "./compose-problem.ts";
import type { Carry } from "./edit.ts";
import { startEventsDown } from "./start-events-down.ts";

/** Joins the steps of one operation, the newest change first, into its migration. */
export function composeOperation(steps: readonly OperationStep[]): OperationMigration {
  return {
    request: composeRequest(steps.toReversed()),
    response: composeResponse(steps),
    headerNames: composeHeaderNames(steps),
    ...composeProblem(steps),
    createStream: composeStream(steps),
    olderPath: steps.findLast(({ path }) => path !== null)?.path ?? null,
  };
}

/** The migration of errors outside of operations: what any operation's errors go through. */
export function composeProblems(steps: readonly ChangeSteps[]): ProblemMigration | null {
  const everywhere = steps.flatMap(({ change, operations }) =>
    change.operations === "every" ? [...operations.values()].slice(0, 1) : [],
  );
  const composed = composeProblem(everywhere);
  return composed.problem ? composed : null;
}

function composeRequest(oldestFirst: readonly OperationStep[]): OperationMigration["request"] {
  const bodies = oldestFirst.flatMap(({ bodyUp }) => bodyUp ?? []);
  const parameters = oldestFirst.flatMap((step) => step.parameters);
  if (bodies.length === 0 && parameters.length === 0) return null;
  return ({ body, query }: RequestParts) => ({
    body: body === undefined ? undefined : carryAll(bodies, body),
    query: query && parameters.length > 0 ? parameters.reduce(carryParameter, query) : query,
  });
}

function carryParameter(
  query: Readonly<Record<string, string>>,
  { newerName, olderName, up }: OperationStep["parameters"][number],
): Readonly<Record<string, string>> {
  const value = query[olderName];
  if (value === undefined) return query;
  const { [olderName]: _, ...others } = query;
  return { ...others, [newerName]: up ? up(value) : value };
}

function composeResponse(steps: readonly OperationStep[]): OperationMigration["response"] {
  const acting = steps.filter(({ answers, status, headers }) => answers.size > 0 || status || headers.length > 0);
  if (acting.length === 0) return null;
  const names = composeHeaderNames(steps);
  const carries = acting.filter(({ answers, status }) => answers.size > 0 || status);
  return ({ status, headers, body }: ResponseParts) => {
    let older = status;
    let carried = body;
    for (const step of carries) {
      const carry = step.answers.get(older);
      if (carry && carried !== undefined) carried = carry(carried);
      if (step.status?.newer === older) older = step.status.older;
    }
    return { status: older, headers: names ? renameHeaders(headers, names) : headers, body: carried };
  };
}

function composeHeaderNames(steps: readonly OperationStep[]): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  for (const { newer, older } of steps.flatMap(({ headers }) => headers)) {
    const newest = [...names].find(([, name]) => name === newer.toLowerCase())?.[0];
    names.set(newest ?? newer.toLowerCase(), older.toLowerCase());
  }
  return names.size > 0 ? names : null;
}

function renameHeaders(
  headers: ResponseParts["headers"],
  names: ReadonlyMap<string, string>,
): ResponseParts["headers"] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [names.get(name) ?? name, value]));
}

function composeStream(steps: readonly OperationStep[]): OperationMigration["createStream"] {
  const acting = steps.filter(({ event, createEvents }) => event || createEvents);
  if (acting.length === 0) return null;
  if (acting.every(({ createEvents }) => createEvents === null)) {
    const carries = acting.flatMap(({ event }) => event ?? []);
    return () => (event) => [carryAll(carries, event)];
  }
  return () => {
    const stages = acting.map(startEventsDown);
    return (event) => stages.reduce<readonly unknown[]>((events, stage) => events.flatMap(stage), [event]);
  };
}

function carryAll(carries: readonly Carry[], value: unknown): unknown {
  let carried = value;
  for (const carry of carries) carried = carry(carried);
  return carried;
}
