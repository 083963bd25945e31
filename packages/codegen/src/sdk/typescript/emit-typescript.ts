import type { ApiModel } from "../model/api-model.ts";
import { listResources } from "../model/build-resources.ts";
import { emitClient } from "./emit-client.ts";
import { emitErrorCodes } from "./emit-error-codes.ts";
import { emitIndex } from "./emit-index.ts";
import { emitQueries } from "./emit-queries.ts";
import { emitResource, resourceFile } from "./emit-resource.ts";
import { emitTypes } from "./emit-types.ts";

/** The generated half of the TypeScript SDK: files by their path in `packages/sdk/src/generated`, without a banner. */
export function emitTypescript(model: ApiModel, sdkVersion: string): Record<string, string> {
  return {
    "types.gen.ts": emitTypes(model),
    "errors.gen.ts": emitErrorCodes(model),
    "queries.gen.ts": emitQueries(model),
    "version.gen.ts": emitVersion(model, sdkVersion),
    "sundial.gen.ts": emitClient(model.resources),
    "index.gen.ts": emitIndex(model),
    ...Object.fromEntries(
      listResources(model.resources).map((resource) => [resourceFile(resource), emitResource(model, resource)]),
    ),
  };
}

function emitVersion({ apiVersion, baseURL }: ApiModel, sdkVersion: string): string {
  return [
    "/** The dated version of the API that this package was made from, and that it asks for. */",
    `export const apiVersion = ${JSON.stringify(apiVersion)};`,
    "/** The version of this package. */",
    `export const sdkVersion = ${JSON.stringify(sdkVersion)};`,
    `export const defaultBaseURL = ${JSON.stringify(baseURL)};`,
    "",
  ].join("\n");
}
