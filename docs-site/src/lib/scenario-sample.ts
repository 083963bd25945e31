import { combinedAddress, scenarioAddress } from "./sample-addresses.ts";
import { oldestRecord } from "./sample-record.ts";
import { combinedCurl, type SampledScenario, scenarioCurl } from "./scenario-samples.ts";
import type { ShownSample } from "./shown-sample.ts";

/** The command that has a scenario happen. */
export function scenarioSample(scenario: SampledScenario, apiUrl: string): ShownSample {
  return shownCommand(scenarioAddress(scenario.name), scenarioCurl(scenario, apiUrl));
}

/** The same for two at once. */
export function combinedSample(apiUrl: string): ShownSample {
  return shownCommand(combinedAddress, combinedCurl(apiUrl));
}

function shownCommand(address: string, code: string): ShownSample {
  const samples = [{ label: "curl", language: "bash" as const, code }];
  return { samples, verified: oldestRecord([`${address}/curl`]), run: address, takesTestKey: true };
}
