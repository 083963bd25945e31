/** What newcomers call an operation when its title has another word, by its id. Only the search reads it. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  revokeApiKey: ["Delete an API key", "Remove an API key", "Disable an API key"],
  createApiKey: ["Add an API key", "New API key"],
  rotateApiKey: ["Replace an API key", "Renew an API key"],
  removeMember: ["Delete a member"],
  createInvitation: ["Invite a member", "Add a member"],
  revokeInvitation: ["Delete an invitation", "Cancel an invitation"],
};
