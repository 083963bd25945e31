import { findNearMatch } from "@sundial/errors";
import { type BareItem, type Parameters, Token } from "structured-headers";
import { sandboxErrors } from "../errors.ts";
import type { Scenario, ScenarioParameter } from "./scenario.ts";

/** The values of a scenario's parameters, with defaults where there are some. Throws `invalid_scenario`. */
export function readParameters(
  { name, parameters }: Scenario,
  given: Parameters,
): Readonly<Record<string, string | number>> {
  const known = parameters.map((parameter) => parameter.name);
  for (const key of given.keys()) if (!known.includes(key)) throw unknownParameter(name, { key, known });
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const value = readValue(name, parameter, given.get(parameter.name));
      return value === null ? [] : [[parameter.name, value]];
    }),
  );
}

function readValue(
  scenario: string,
  parameter: ScenarioParameter,
  given: BareItem | undefined,
): string | number | null {
  const { name, type, min, max, defaultValue, isRequired } = parameter;
  if (given === undefined) {
    if (isRequired) throw invalid(`\`${scenario}\` needs the parameter \`${name}\`.`);
    return defaultValue;
  }
  if (type === "code") {
    if (given instanceof Token || typeof given === "string") return given.toString();
    throw invalid(`\`${name}\` of \`${scenario}\` must be the name of an error code.`);
  }
  const isFitting =
    typeof given === "number" && Number.isInteger(given) && given >= (min ?? given) && given <= (max ?? given);
  if (!isFitting) throw invalid(`\`${name}\` of \`${scenario}\` must be a whole number from ${min} to ${max}.`);
  return given;
}

function unknownParameter(scenario: string, { key, known }: { key: string; known: readonly string[] }): Error {
  const near = findNearMatch(key, known);
  const hint = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  return invalid(`\`${scenario}\` has no parameter \`${key.slice(0, 64)}\`.${hint}`);
}

function invalid(reason: string): Error {
  return sandboxErrors.invalid_scenario({ reason }, { param: "Sundial-Scenario" });
}
