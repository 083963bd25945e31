import type { OperationId } from "@sundial/contract";
import type { Edit } from "../engine/edit.ts";
import { findOperation } from "../engine/find-schema.ts";

export interface ChangeStatusInput {
  readonly operation: OperationId;
  readonly from: number;
  readonly to: number;
}

/** An operation answers success with another status. */
export function changeStatus({ operation, from, to }: ChangeStatusInput): Edit {
  return {
    facts: { kind: "change_status", field: operation, older: String(from), newer: String(to) },
    claims: [`${operation} status`],
    status: { operation, newer: to, older: from },
    reviseDocument(document) {
      const { responses } = findOperation(document, operation).operation;
      const response = responses[to];
      if (!response) throw new Error(`${operation} has no response ${to}`);
      if (responses[from]) throw new Error(`${operation} already has a response ${from}`);
      responses[from] = response;
      delete responses[to];
    },
  };
}
