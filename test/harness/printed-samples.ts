import { systemClock } from "@sundial/kernel";
import { isRetired, loadCatalogue } from "@sundial/models";
import { scenarios } from "@sundial/sandbox";
import { newestVersion, stateOf, versions } from "@sundial/versions";
import { toWireScenario } from "../../apps/api/src/routes/sandbox/convert.ts";
import { folderOfModel, nameModel } from "../../docs-site/src/lib/name-model.ts";
import { listOperations, rehearsalId } from "../../docs-site/src/lib/operations.ts";
import {
  combinedAddress,
  modelAddress,
  operationAddress,
  scenarioAddress,
} from "../../docs-site/src/lib/sample-addresses.ts";
import {
  combinedCurl,
  combinedScenario,
  type SampledScenario,
  scenarioCurl,
} from "../../docs-site/src/lib/scenario-samples.ts";
import { writeOperationSamples } from "../../docs-site/src/lib/write-operation-samples.ts";
import { scenarioPython, scenarioTypeScript } from "../../docs-site/src/lib/write-scenario-programs.ts";
import { writtenApiUrl } from "../../docs-site/src/lib/written-urls.ts";
import { readPortalSamples } from "./read-samples.ts";
import type { RecordedProgram } from "./record-samples.ts";

/** The programs of the pages of models whose names end so, such as `.ts`. */
export function readModelSamples(ending = ""): RecordedProgram[] {
  const now = systemClock.now();
  const programs = [".sh", ".py", ".ts"].flatMap(readPortalSamples).filter(({ name }) => name.endsWith(ending));
  const models = loadCatalogue().list();
  return models.flatMap((model) => {
    const folder = `${folderOfModel(model)}/`;
    const own = programs.filter(({ name }) => name.startsWith(folder));
    return own.map(({ name, text }) => ({
      name: `${modelAddress(model.id)}/${name.slice(folder.length)}`,
      text: nameModel(text, model),
      hasEnded: isRetired(model, now),
    }));
  });
}

/** The commands of the page of the sandbox, or its programs with the `openai` clients. */
export function readScenarioSamples(language: "curl" | "python" | "typescript"): RecordedProgram[] {
  const single = scenarios
    .map(toWireScenario)
    .map((scenario) => ({ scenario, address: scenarioAddress(scenario.name) }));
  const all = [...single, { scenario: { ...combinedScenario, operations: null }, address: combinedAddress }];
  const write = { curl: commandOf, python: scenarioPython, typescript: scenarioTypeScript }[language];
  return all.map(({ scenario, address }) => ({ name: `${address}/${language}`, text: write(scenario) }));
}

function commandOf(scenario: SampledScenario): string {
  return scenario.name === combinedScenario.name ? combinedCurl(writtenApiUrl) : scenarioCurl(scenario, writtenApiUrl);
}

/** The dates of the versions that answer now, oldest first. */
export function answeringVersions(): string[] {
  const now = systemClock.now();
  return versions.filter((record) => stateOf(record, now) !== "sunset").map(({ date }) => date);
}

/** The samples of the pages of operations in every version. The rehearsal has those of an error code. */
export function readOperationSamples(): RecordedProgram[] {
  const answering = answeringVersions();
  return versions.flatMap(({ date }) =>
    listOperations(date)
      .filter(({ id }) => id !== rehearsalId)
      .flatMap((operation) =>
        writeOperationSamples(operation, date).map(({ name, code }) => ({
          name: `${operationAddress(operation.id, date)}/${name}`,
          text: code,
          version: date,
          hasEnded: date !== newestVersion.date && !answering.includes(date),
        })),
      ),
  );
}
