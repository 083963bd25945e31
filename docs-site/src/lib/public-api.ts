import { Sundial } from "@sundial/sdk";
import { portalEnv } from "../env.ts";

/** The API without a credential, for what everybody may read. */
export function publicApi(): Sundial {
  return new Sundial({
    apiKey: "none",
    defaultHeaders: { authorization: null },
    baseURL: portalEnv().apiUrl,
    timeoutMs: 10_000,
    retriesMax: 1,
  });
}
