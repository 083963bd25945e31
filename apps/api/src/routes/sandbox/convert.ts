import type { SandboxReset as WireSandboxReset, Scenario as WireScenario } from "@sundial/contract/types";
import type { Scenario, ScenarioParameter } from "@sundial/sandbox";
import type { SandboxReset } from "@sundial/usage";

export function toWireScenario(scenario: Scenario): WireScenario {
  const { name, description, kind, code, parameters, operationIds, example } = scenario;
  const operations = operationIds === null ? null : [...operationIds];
  return { name, description, kind, code, parameters: parameters.map(toWireParameter), operations, example };
}

function toWireParameter(parameter: ScenarioParameter): WireScenario["parameters"][number] {
  const { name, type, description, min, max, defaultValue, isRequired } = parameter;
  return { name, type, description, min, max, default: defaultValue, is_required: isRequired };
}

export function toWireSandboxReset(reset: SandboxReset): WireSandboxReset {
  return {
    requests_deleted: reset.requestsDeleted,
    idempotency_keys_deleted: reset.idempotencyKeysDeleted,
    api_keys_revoked: reset.keysRevoked,
    sample_requests_created: reset.sampleRequestsCreated,
    webhook_endpoints_deleted: reset.webhookEndpointsDeleted,
  };
}
