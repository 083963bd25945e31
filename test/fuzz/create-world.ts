import type { OperationId } from "@sundial/contract";
import { prepareCall } from "../contract/prepare-call.ts";
import { namesForAll } from "../contract/sample-calls.ts";
import type { TestApi } from "../harness/api.ts";
import type { FuzzCaller } from "./fuzz-request.ts";

/** An organization of its own, with what its callers act on: whatever a request does, it does it here. */
export interface World {
  readonly keys: Readonly<Record<FuzzCaller, string | undefined>>;
  readonly ids: Readonly<Record<string, string>>;
}

/** Makes a world in which the operation can succeed once or more, for a caller of any kind. */
export async function createWorld(api: TestApi, operationId: OperationId): Promise<World> {
  const organization = await api.createOrganization({ plan: "roomy" });
  const { ids, key } = await prepareCall({ api, organization }, operationId, "personToken");
  const { test, live } = organization.keys;
  return {
    keys: { testKey: test, liveKey: live, liveKeyWithoutProvider: live, person: key, nobody: undefined },
    ids: { ...namesForAll, ...ids },
  };
}
