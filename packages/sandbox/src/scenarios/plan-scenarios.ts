import { findNearMatch, listErrors } from "@sundial/errors";
import { sandboxErrors } from "../errors.ts";
import { type AskedScenario, readScenarios } from "./read-scenarios.ts";
import type { ScenarioKind } from "./scenario.ts";

/** The shape that a scenario gives to a chat answer. */
export type AnswerShape =
  | { readonly name: "content_filtered" | "refusal" | "tool_call" }
  | { readonly name: "long_output"; readonly tokens: number };

/** How a scenario breaks a stream, after that many chunks. */
export interface StreamFault {
  readonly name: "cut_stream" | "malformed_chunk";
  readonly after: number;
}

/** What a call's scenarios come to, together. */
export interface ScenarioPlan {
  readonly waitMs: number;
  readonly error: { readonly code: string; readonly retryAfterSeconds: number | undefined } | null;
  readonly shape: AnswerShape | null;
  readonly fault: StreamFault | null;
}

interface CalledOperation {
  readonly operationId: string;
  readonly errorCodes: readonly string[];
  /** The newest names of the codes that the caller's version names otherwise. */
  readonly newestNames: ReadonlyMap<string, string>;
}

const param = "Sundial-Scenario";

/**
 * What the header asks of a call of that operation. Two scenarios of one kind, or an error with anything but a delay, contradict each other.
 * Throws `invalid_scenario`, `unknown_scenario`, `scenario_not_applicable`.
 */
export function planScenarios(header: string, called: CalledOperation): ScenarioPlan {
  const asked = readScenarios(header, [...called.newestNames.keys()]);
  for (const { scenario } of asked) assertFits(scenario, called);
  const [delay, error, answer, stream] = (["delay", "error", "answer", "stream"] as const).map((kind) =>
    onlyOne(asked, kind),
  );
  const other = answer ?? stream;
  if (error && other) throw contradiction(error, other);
  return {
    waitMs: numberOf(delay, "ms") ?? 0,
    error: error ? { code: codeOf(error, called), retryAfterSeconds: numberOf(error, "retry_after") } : null,
    shape: answer ? shapeOf(answer) : null,
    fault: stream ? faultOf(stream) : null,
  };
}

function assertFits({ name, operationIds }: AskedScenario["scenario"], { operationId }: CalledOperation): void {
  if (operationIds === null || operationIds.includes(operationId)) return;
  throw notApplicable(name, `it is for ${operationIds.join(" and ")}, and this is ${operationId}.`);
}

function onlyOne(asked: readonly AskedScenario[], kind: ScenarioKind): AskedScenario | undefined {
  const [first, second] = asked.filter(({ scenario }) => scenario.kind === kind);
  if (first && second) throw contradiction(first, second);
  return first;
}

function codeOf(
  { scenario, values }: AskedScenario,
  { errorCodes, newestNames, operationId }: CalledOperation,
): string {
  const given = String(values.code ?? scenario.code);
  const code = newestNames.get(given) ?? given;
  if (errorCodes.includes(code)) return code;
  if (listErrors().some((definition) => definition.code === code))
    throw notApplicable(scenario.name, `${operationId} never answers with \`${given}\`.`);
  const near = findNearMatch(given, errorCodes);
  const suggestion = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  throw sandboxErrors.unknown_scenario({ name: given.slice(0, 64), suggestion }, { param });
}

function shapeOf(asked: AskedScenario): AnswerShape {
  const { name } = asked.scenario;
  if (name === "long_output") return { name, tokens: numberOf(asked, "tokens") ?? 1 };
  if (name === "content_filtered" || name === "refusal" || name === "tool_call") return { name };
  throw new Error(`no shape for the scenario ${name}`);
}

function faultOf(asked: AskedScenario): StreamFault {
  const { name } = asked.scenario;
  if (name === "cut_stream" || name === "malformed_chunk") return { name, after: numberOf(asked, "after") ?? 0 };
  throw new Error(`no fault for the scenario ${name}`);
}

function numberOf(asked: AskedScenario | undefined, name: string): number | undefined {
  const value = asked?.values[name];
  return typeof value === "number" ? value : undefined;
}

function notApplicable(name: string, reason: string): Error {
  return sandboxErrors.scenario_not_applicable({ name, reason }, { param });
}

function contradiction(one: AskedScenario, other: AskedScenario): Error {
  const reason = `\`${one.scenario.name}\` and \`${other.scenario.name}\` cannot both happen in one call.`;
  return sandboxErrors.invalid_scenario({ reason }, { param });
}
