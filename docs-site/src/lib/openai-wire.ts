/** The operations whose requests and answers are OpenAI's, so that the `openai` clients call them as they are. */
const wireOperations = new Set(["createChatCompletion", "createEmbedding", "listModels", "getModel"]);

export function isOfOpenaiWire(operation: { readonly id: string }): boolean {
  return wireOperations.has(operation.id);
}
