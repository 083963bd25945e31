import { errorScenarios } from "./error-scenarios.ts";
import { inferenceScenarios } from "./inference-scenarios.ts";
import type { Scenario } from "./scenario.ts";

/** Every scenario, in the order to show them in. */
export const scenarios: readonly Scenario[] = [...errorScenarios, ...inferenceScenarios];
