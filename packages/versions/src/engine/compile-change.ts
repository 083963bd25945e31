import { carryErrorCode } from "./carry-error-code.ts";
import { type Carriers, createCarryCompiler } from "./compile-carry.ts";
import { createPointerMover, type PointerMoves } from "./create-pointer-mover.ts";
import type { VersionChange } from "./define-change.ts";
import { bodyOf, listOperations, type OpenApiDocument } from "./document.ts";
import type { Carry, CreateEventMigration, Edit, ParameterMigration, Place } from "./edit.ts";
import { componentOf, type OperationParts, readOperationParts } from "./operation-parts.ts";

/** What one change does to one operation, newer to older, compiled from the newer document. */
export interface StepDown {
  /** For examples alone: callers' requests only go up. */
  readonly body: Carry | null;
  readonly answers: ReadonlyMap<number, Carry>;
  readonly event: Carry | null;
  readonly createEvents: CreateEventMigration | null;
  readonly problem: Carry | null;
  readonly problemMediaType: string | null;
  readonly pointer: ((steps: Place) => Place) | null;
  readonly headers: readonly { readonly newer: string; readonly older: string }[];
  readonly status: { readonly newer: number; readonly older: number } | null;
  readonly parameters: readonly ParameterMigration[];
  readonly path: string | null;
}

/** Compiles the way down of a change for every operation that it touches. `document` is the one of the change's own date. */
export function compileStepsDown(document: OpenApiDocument, change: VersionChange): ReadonlyMap<string, StepDown> {
  const { edits } = change;
  const compile = createCarryCompiler(document, collectCarriers(edits, "down"));
  const movePointer = createPointerMover(document, collectMoves(edits));
  const steps = listOperations(document).map((located): [string, StepDown] => {
    const parts = readOperationParts(document, located);
    const body = parts.body ? compile(parts.body.schema) : null;
    const schema = parts.body?.schema;
    return [
      parts.id,
      {
        body,
        answers: new Map([...parts.answers].flatMap(([status, { schema }]) => entry(status, compile(schema)))),
        event: parts.stream ? compile(parts.stream.schema) : null,
        createEvents: findEventMigration(edits, parts),
        problem: inTurn([parts.problems[0] ? compile(parts.problems[0].schema) : null, ...compileCodes(edits, parts)]),
        problemMediaType: edits.findLast((edit) => edit.problemMediaType)?.problemMediaType ?? null,
        pointer: body && schema ? (steps) => movePointer(schema, steps) : null,
        headers: edits.flatMap(({ responseHeader }) =>
          responseHeader && parts.headers.has(responseHeader.newer) ? [responseHeader] : [],
        ),
        status: edits.find(({ status }) => status?.operation === parts.id)?.status ?? null,
        parameters: collectParameters(edits, parts),
        path: edits.find(({ path }) => path?.operation === parts.id)?.path?.older ?? null,
      },
    ];
  });
  return new Map(steps.filter(([, step]) => touches(step)));
}

/** Compiles the way up for request bodies. `document` is the one before the change. */
export function compileBodiesUp(document: OpenApiDocument, change: VersionChange): ReadonlyMap<string, Carry> {
  const compile = createCarryCompiler(document, collectCarriers(change.edits, "up"));
  return new Map(
    listOperations(document).flatMap(({ operation }) => {
      const body = bodyOf(operation);
      return entry(operation.operationId, body && compile(body.schema));
    }),
  );
}

function touches(step: StepDown): boolean {
  const { answers, headers, parameters, problemMediaType, ...single } = step;
  const many = answers.size + headers.length + parameters.length;
  return many > 0 || problemMediaType !== null || Object.values(single).some((part) => part !== null);
}

function entry<Key>(key: Key, carry: Carry | null): [Key, Carry][] {
  return carry ? [[key, carry]] : [];
}

function collectCarriers(edits: readonly Edit[], direction: "up" | "down"): Carriers {
  const carriers = new Map<string, Carry>();
  // Each edit is written for what the edits before it in the list leave behind, so the way up undoes the last one first.
  for (const { schemas } of direction === "up" ? edits.toReversed() : edits)
    for (const [name, migration] of Object.entries(schemas ?? {})) {
      const carry = migration[direction];
      const earlier = carriers.get(name);
      if (carry) carriers.set(name, earlier ? (value) => carry(earlier(value)) : carry);
    }
  return carriers;
}

function collectMoves(edits: readonly Edit[]): PointerMoves {
  const moves = new Map<string, (steps: Place) => Place>();
  for (const { schemas } of edits)
    for (const [name, { pointerDown }] of Object.entries(schemas ?? {})) {
      const earlier = moves.get(name);
      if (pointerDown) moves.set(name, earlier ? (steps) => pointerDown(earlier(steps)) : pointerDown);
    }
  return moves;
}

function collectParameters(edits: readonly Edit[], parts: OperationParts): ParameterMigration[] {
  return edits.flatMap(({ parameters }) =>
    Object.entries(parameters ?? {}).flatMap(([name, migration]) =>
      parts.parameters.includes(name) ? [migration] : [],
    ),
  );
}

function findEventMigration(edits: readonly Edit[], parts: OperationParts): CreateEventMigration | null {
  const component = componentOf(parts.stream?.schema);
  return component === null ? null : (edits.find(({ events }) => events?.[component])?.events?.[component] ?? null);
}

function compileCodes(edits: readonly Edit[], parts: OperationParts): Carry[] {
  return edits.flatMap(({ errorCode }) =>
    errorCode && parts.errorCodes.includes(errorCode.newer) ? [carryErrorCode(errorCode)] : [],
  );
}

function inTurn(parts: readonly (Carry | null)[]): Carry | null {
  const carries = parts.filter((part) => part !== null);
  return carries.length === 0 ? null : (value) => carries.reduce((carried, carry) => carry(carried), value);
}
