import type { Resource } from "../model/api-model.ts";
import { resourceClass, resourceFile } from "./emit-resource.ts";

/** The class that a program makes: the client with every resource as a member. */
export function emitClient(resources: readonly Resource[]): string {
  return [
    `import { Client } from "../client/client.ts";`,
    ...resources.map((resource) => `import { ${resourceClass(resource)} } from "./${resourceFile(resource)}";`),
    "",
    "/** The API. Make one and keep it: `const sundial = new Sundial({ apiKey })`. */",
    "export class Sundial extends Client {",
    ...resources.map((resource) => `  readonly ${resource.path[0]} = new ${resourceClass(resource)}(this);`),
    "}",
    "",
  ].join("\n");
}
