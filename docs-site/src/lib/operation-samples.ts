import { portalEnv } from "../env.ts";
import { errorSamplesOf } from "./error-samples.ts";
import { type PortalOperation, rehearsalId } from "./operations.ts";
import { type OperationSample, writeOperationSamples } from "./write-operation-samples.ts";
import { writtenApiUrl } from "./written-urls.ts";

/** The code that samples of the rehearsal ask for. It is met with nothing else. */
const rehearsed = "resource_not_found";

/** What the page of an operation shows, with this deployment's API in it. An operation that only fails is shown with its failure handled. */
export function operationSamplesOf(operation: PortalOperation, date: string): OperationSample[] {
  const { apiUrl } = portalEnv();
  if (operation.id === rehearsalId) return errorSamplesOf(rehearsed, apiUrl);
  const samples = writeOperationSamples(operation, date);
  return samples.map((sample) => ({ ...sample, code: sample.code.replaceAll(writtenApiUrl, apiUrl) }));
}
