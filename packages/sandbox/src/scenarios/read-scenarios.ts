import { findNearMatch, listErrors } from "@sundial/errors";
import { type BareItem, type List, parseList, Token } from "structured-headers";
import { sandboxErrors } from "../errors.ts";
import { readParameters } from "./read-parameters.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios.ts";

/** One scenario that a call asks for, with a value for each parameter that has one. */
export interface AskedScenario {
  readonly scenario: Scenario;
  readonly values: Readonly<Record<string, string | number>>;
}

const param = "Sundial-Scenario";
const scenariosMax = 8;
const byName = new Map(scenarios.map((scenario) => [scenario.name, scenario]));

/**
 * The scenarios in a header, which is a list of tokens with parameters (RFC 9651 section 3.1). The name of an error code, or one of `codesMore`,
 * stands for `error` with that code. Throws `invalid_scenario`, `unknown_scenario`.
 */
export function readScenarios(header: string, codesMore: readonly string[] = []): readonly AskedScenario[] {
  const list = parse(header);
  if (list.length === 0) throw invalid("it is empty.");
  if (list.length > scenariosMax) throw invalid(`it names more than ${scenariosMax} scenarios.`);
  return list.map(([item, parameters]) => {
    const name = nameOf(item);
    const scenario = byName.get(name) ?? codeScenario(name, codesMore);
    return { scenario, values: readParameters(scenario, parameters) };
  });
}

function parse(header: string): List {
  try {
    return parseList(header);
  } catch {
    throw invalid("it is not a list of names with parameters.");
  }
}

function nameOf(item: BareItem | readonly unknown[]): string {
  if (item instanceof Token) return item.toString();
  throw invalid("each scenario must be a bare name, without quotes or parentheses.");
}

function codeScenario(name: string, codesMore: readonly string[]): Scenario {
  const codes = [...listErrors().map(({ code }) => code), ...codesMore];
  const error = byName.get("error");
  if (error && codes.includes(name))
    return { ...error, code: name, parameters: error.parameters.filter((one) => one.type !== "code") };
  const near = findNearMatch(name, [...byName.keys(), ...codes]);
  const suggestion = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  throw sandboxErrors.unknown_scenario({ name: name.slice(0, 64), suggestion }, { param });
}

function invalid(reason: string): Error {
  return sandboxErrors.invalid_scenario({ reason }, { param });
}
