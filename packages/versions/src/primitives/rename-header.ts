import { follow, listOperations, type Response } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";

export interface RenameHeaderInput {
  readonly from: string;
  readonly to: string;
}

/** A header of responses got another name, in every operation that has it. */
export function renameHeader({ from, to }: RenameHeaderInput): Edit {
  return {
    facts: { kind: "rename_header", field: to, older: from, newer: to },
    claims: [`header ${to.toLowerCase()}`],
    responseHeader: { newer: to, older: from },
    reviseDocument(document) {
      const renamed = new Set<Response>();
      for (const { operation } of listOperations(document))
        for (const reference of Object.values(operation.responses)) {
          const response = follow<Response>(document, reference);
          if (response.headers && to in response.headers) renamed.add(response);
        }
      if (renamed.size === 0) throw new Error(`no response has the header ${to}`);
      for (const response of renamed)
        response.headers = Object.fromEntries(
          Object.entries(response.headers ?? {}).map(([name, header]) => [name === to ? from : name, header]),
        );
    },
  };
}
