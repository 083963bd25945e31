import { ApiError, type ErrorDefinition } from "@sundial/errors";
import { errorSamples } from "./error-samples.ts";

/** The error that a code's example in the contract shows; `retryAfterSeconds` replaces the sample's. Throws when the code has no sample for a parameter. */
export function createSampleError(definition: ErrorDefinition, retryAfterSeconds?: number): ApiError {
  const { values = {}, param, issues, retryAfterSeconds: sampleSeconds } = errorSamples[definition.code] ?? {};
  const seconds = retryAfterSeconds ?? sampleSeconds;
  const given = "retry_after" in values && seconds !== undefined ? { ...values, retry_after: seconds } : values;
  return new ApiError(definition, fillDetail(definition, given), {
    ...(param === undefined ? {} : { param }),
    ...(issues === undefined ? {} : { issues }),
    ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
  });
}

function fillDetail({ code, detail }: ErrorDefinition, values: Readonly<Record<string, string | number>>): string {
  return detail.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`error-samples.ts has no ${name} for ${code}`);
    return String(value);
  });
}
