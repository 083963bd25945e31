import type { SdkResource } from "./emit-sdk-tree.ts";

/** The class that a program makes: the client with every resource as a member. */
export function emitSdkSundial(resources: readonly SdkResource[]): string {
  const top = resources.filter(({ path }) => path.length === 1);
  return [
    `import { Client } from "../client/client.ts";`,
    ...top.map(({ className, file }) => `import { ${className} } from "./resources/${file}";`),
    "",
    "/** The API. Make one and keep it: `const sundial = new Sundial({ apiKey })`. */",
    "export class Sundial extends Client {",
    ...top.map(({ path, className }) => `  readonly ${path[0]} = new ${className}(this);`),
    "}",
    "",
  ].join("\n");
}
