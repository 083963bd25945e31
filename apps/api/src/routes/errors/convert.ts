import type { ErrorEntry as WireErrorEntry } from "@sundial/contract/types";
import { type ErrorDefinition, listParameters } from "@sundial/errors";

export function toWireErrorEntry(definition: ErrorDefinition, portalUrl: string): WireErrorEntry {
  const { code, status, title, group, retryable, retry, detail, since, formerCodes, related } = definition;
  return {
    code,
    status,
    title,
    group,
    retryable,
    retry,
    detail,
    parameters: listParameters(definition),
    since,
    former_codes: [...formerCodes],
    related: [...related],
    doc_url: `${portalUrl}/errors/${code}`,
  };
}
