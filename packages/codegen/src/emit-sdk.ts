import { emitSdkErrors } from "./emit-sdk-errors.ts";
import { emitSdkIndex } from "./emit-sdk-index.ts";
import { emitSdkQueries } from "./emit-sdk-query.ts";
import { emitSdkResource } from "./emit-sdk-resource.ts";
import { emitSdkSundial } from "./emit-sdk-sundial.ts";
import { buildSdkTree, listSdkResources } from "./emit-sdk-tree.ts";
import { listOperations, type Spec } from "./spec.ts";

/** The generated half of the TypeScript SDK: files by their path in `packages/sdk/src/generated`, without a banner. */
export function emitSdk(spec: Spec, made: { types: string; sdkVersion: string }): Record<string, string> {
  const operations = listOperations(spec);
  const resources = listSdkResources(buildSdkTree(operations));
  return {
    "types.gen.ts": made.types,
    "errors.gen.ts": emitSdkErrors(operations),
    "queries.gen.ts": emitSdkQueries(operations),
    "version.gen.ts": emitSdkVersion(spec, made.sdkVersion),
    "sundial.gen.ts": emitSdkSundial(resources),
    "index.gen.ts": emitSdkIndex(spec, operations, resources),
    ...Object.fromEntries(resources.map((resource) => [`resources/${resource.file}`, emitSdkResource(spec, resource)])),
  };
}

function emitSdkVersion(spec: Spec, sdkVersion: string): string {
  return [
    "/** The dated version of the API that this package was made from, and that it asks for. */",
    `export const apiVersion = ${JSON.stringify(spec.info.version)};`,
    "/** The version of this package. */",
    `export const sdkVersion = ${JSON.stringify(sdkVersion)};`,
    `export const defaultBaseURL = ${JSON.stringify(spec.servers[0]?.url)};`,
    "",
  ].join("\n");
}
