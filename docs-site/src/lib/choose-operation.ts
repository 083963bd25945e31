import { listOperations, type PortalOperation, rehearsalId } from "./operations.ts";

const mostMet = "createChatCompletion";

/**
 * The operation that a code is met with in samples and rehearsals: the one that its text names, else chat, else the first that takes keys and
 * answers with it, else the sandbox's own. Throws when the one that is named never answers with the code.
 */
export function chooseOperation(code: string, named?: string): PortalOperation {
  const possible = listOperations().filter((one) => one.takesApiKey && one.errorCodes.includes(code));
  const others = possible.filter(({ id }) => id !== rehearsalId);
  const chosen =
    named === undefined
      ? (others.find(({ id }) => id === mostMet) ?? others[0] ?? possible[0])
      : possible.find(({ id }) => id === named);
  if (!chosen) throw new Error(`the text of ${code} names ${named}, which never answers a key with it`);
  return chosen;
}
