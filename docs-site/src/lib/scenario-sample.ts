import { combinedAddress, scenarioAddress } from "./sample-addresses.ts";
import { oldestRecord } from "./sample-record.ts";
import { combinedCurl, combinedScenario, type SampledScenario, scenarioCurl } from "./scenario-samples.ts";
import type { ShownSample } from "./shown-sample.ts";
import { scenarioPython, scenarioTypeScript } from "./write-scenario-programs.ts";
import { writtenApiUrl } from "./written-urls.ts";

/** What has a scenario happen, as a command and with the `openai` clients. */
export function scenarioSample(scenario: SampledScenario, apiUrl: string): ShownSample {
  const curl = scenarioCurl(scenario, apiUrl);
  return shown(scenarioAddress(scenario.name), { scenario, curl, apiUrl });
}

/** The same for two at once. */
export function combinedSample(apiUrl: string): ShownSample {
  return shown(combinedAddress, { scenario: combinedScenario, curl: combinedCurl(apiUrl), apiUrl });
}

interface Written {
  readonly scenario: Pick<SampledScenario, "name" | "kind" | "example">;
  readonly curl: string;
  readonly apiUrl: string;
}

function shown(address: string, { scenario, curl, apiUrl }: Written): ShownSample {
  const here = (code: string) => code.replaceAll(writtenApiUrl, apiUrl);
  const samples: ShownSample["samples"] = [
    { label: "curl", language: "bash", code: curl },
    { label: "openai Python", language: "python", code: here(scenarioPython(scenario)) },
    { label: "openai TypeScript", language: "typescript", code: here(scenarioTypeScript(scenario)) },
  ];
  const verified = oldestRecord(["curl", "python", "typescript"].map((name) => `${address}/${name}`));
  return { samples, verified, run: address, takesTestKey: true };
}
