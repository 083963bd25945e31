import { ApiError, type ErrorDefinition } from "@sundial/errors";
import { errorSamples, samplePortalUrl } from "./error-samples.ts";

interface SampleOptions {
  /** Replaces the sample's. */
  readonly retryAfterSeconds?: number | undefined;
  /** Where the portal is that the sample's links lead to; by default an example's. */
  readonly portalUrl?: string;
}

/** The error that a code's example in the contract shows. Throws when the code has no sample for a parameter. */
export function createSampleError(
  definition: ErrorDefinition,
  { retryAfterSeconds, portalUrl = samplePortalUrl }: SampleOptions = {},
): ApiError {
  const { values = {}, param, issues, retryAfterSeconds: sampleSeconds } = errorSamples[definition.code] ?? {};
  const seconds = retryAfterSeconds ?? sampleSeconds;
  const given = "retry_after" in values && seconds !== undefined ? { ...values, retry_after: seconds } : values;
  return new ApiError(definition, fillDetail(definition, given).replaceAll(samplePortalUrl, portalUrl), {
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
