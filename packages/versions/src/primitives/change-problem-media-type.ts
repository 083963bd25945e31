import { follow, listOperations, type Response } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";

export interface ChangeProblemMediaTypeInput {
  readonly from: string;
  readonly to: string;
}

/** Errors have another content type. */
export function changeProblemMediaType({ from, to }: ChangeProblemMediaTypeInput): Edit {
  return {
    facts: { kind: "change_problem_media_type", older: from, newer: to },
    claims: ["the content type of errors"],
    problemMediaType: from,
    reviseDocument(document) {
      const changed = new Set<Response>();
      for (const { operation } of listOperations(document))
        for (const reference of Object.values(operation.responses)) {
          const response = follow<Response>(document, reference);
          if (response.content?.[to]) changed.add(response);
        }
      if (changed.size === 0) throw new Error(`no response is ${to}`);
      for (const response of changed)
        response.content = Object.fromEntries(
          Object.entries(response.content ?? {}).map(([type, media]) => [type === to ? from : type, media]),
        );
    },
  };
}
