import { versions } from "@sundial/versions";
import { modelCall } from "./model-samples.ts";
import { operationCall } from "./operation-samples.ts";
import { listOperations } from "./operations.ts";
import { publicApi } from "./public-api.ts";
import type { SandboxCall } from "./reproduce-error.ts";
import { runnableCall } from "./runnable-call.ts";
import { combinedAddress, scenarioAddress } from "./sample-addresses.ts";
import { sampleCall } from "./samples.ts";
import { combinedCurl, scenarioCurl } from "./scenario-samples.ts";
import { writtenApiUrl } from "./written-urls.ts";

/** What running a sample calls, by its address below /samples. Null when there is no such sample, or a click may not run it. */
export async function callOfSample(address: string): Promise<SandboxCall | null> {
  const [kind = "", name = "", more] = address.split("/");
  if (kind === "operation") return callOfOperation(name, more);
  if (more !== undefined) return null;
  if (kind === "model") return await callOfModel(name);
  if (kind === "scenario") return await callOfScenario(address);
  return name === "" ? sampleCall(kind) : null;
}

function callOfOperation(date: string, id: string | undefined): SandboxCall | null {
  const isVersion = versions.some((record) => record.date === date);
  const operation = isVersion ? listOperations(date).find((one) => one.id === id) : undefined;
  return operation ? operationCall(operation, date) : null;
}

async function callOfModel(id: string): Promise<SandboxCall | null> {
  const { data } = await publicApi().models.list();
  const model = data.find((one) => one.id === id);
  return model ? modelCall(model) : null;
}

async function callOfScenario(address: string): Promise<SandboxCall | null> {
  if (address === combinedAddress) return runnableCall(combinedCurl(writtenApiUrl));
  const { data } = await publicApi().sandbox.scenarios.list();
  const scenario = data.find(({ name }) => scenarioAddress(name) === address);
  return scenario ? runnableCall(scenarioCurl(scenario, writtenApiUrl)) : null;
}
