import type { ApiModel } from "../model/api-model.ts";
import { listResources } from "../model/build-resources.ts";
import { emitClient } from "./emit-client.ts";
import { emitErrorCodes } from "./emit-error-codes.ts";
import { emitResource } from "./emit-resource.ts";
import { emitTypes } from "./emit-types.ts";
import { resourceModule } from "./python-names.ts";

/** The generated half of the Python SDK: files by their path in `packages/sdk-python/src/sundial/generated`, without a banner. */
export function emitPython(model: ApiModel, sdkVersion: string): Record<string, string> {
  return {
    "__init__.py": '"""What derives from the contract of the API."""\n',
    "version.py": emitVersion(model, sdkVersion),
    "types.py": emitTypes(model),
    "error_codes.py": emitErrorCodes(model),
    "client.py": emitClient(model),
    "resources/__init__.py": '"""The methods of the client, a module a resource."""\n',
    ...Object.fromEntries(
      listResources(model.resources).map((resource) => [
        `resources/${resourceModule(resource)}.py`,
        emitResource(model, resource),
      ]),
    ),
  };
}

function emitVersion({ apiVersion, baseURL }: ApiModel, sdkVersion: string): string {
  return [
    `api_version = ${JSON.stringify(apiVersion)}`,
    '"""The dated version of the API that this package was made from, and that it asks for."""',
    `sdk_version = ${JSON.stringify(sdkVersion)}`,
    '"""The version of this package."""',
    `default_base_url = ${JSON.stringify(baseURL)}`,
    "",
  ].join("\n");
}
