import type { Model } from "@sundial/sdk";
import { folderOfModel, nameModel } from "./name-model.ts";
import type { SandboxCall } from "./reproduce-error.ts";
import { runnableCall } from "./runnable-call.ts";
import { modelAddress } from "./sample-addresses.ts";
import { oldestRecord } from "./sample-record.ts";
import { curlOf, samplesOf } from "./samples.ts";
import type { ShownSample } from "./shown-sample.ts";

type SampledModel = Pick<Model, "id" | "kind">;

/** The samples of the documentation with the name of this model in them, which the tests run too. */
export function modelSample(model: SampledModel, apiUrl: string): ShownSample {
  const address = modelAddress(model.id);
  const written = samplesOf(folderOfModel(model), apiUrl);
  return {
    samples: written.map(({ code, ...sample }) => ({ ...sample, code: nameModel(code, model) })),
    verified: oldestRecord(written.map(({ file }) => `${address}/${file}`)),
    run: address,
    takesTestKey: true,
  };
}

/** What running them calls. */
export function modelCall(model: SampledModel): SandboxCall | null {
  const curl = curlOf(folderOfModel(model));
  return curl === undefined ? null : runnableCall(nameModel(curl, model));
}
