/** What the key is called that the portal makes for the samples of its documentation. */
export const explorerKeyName = "API reference";

/** Whether the documentation made the key, and not a person. */
export function isOfDocumentation({ name }: { readonly name: string }): boolean {
  return name === explorerKeyName;
}

/** The keys in their order, those of the documentation last: people look for their own. */
export function ownKeysFirst<K extends { readonly name: string }>(keys: readonly K[]): K[] {
  return [...keys.filter((key) => !isOfDocumentation(key)), ...keys.filter(isOfDocumentation)];
}
