// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import { SandboxScenariosResource } from "./sandbox-scenarios.gen.ts";

/** `sandbox`: scenarios. */
export class SandboxResource {
  readonly scenarios: SandboxScenariosResource;

  constructor(client: Client) {
    this.scenarios = new SandboxScenariosResource(client);
  }
}
