/** A chunk with everything that its schema asks for. */
export function chunk(content: string, changes: Record<string, unknown> = {}) {
  return {
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1795435200,
    model: "sundial-1",
    choices: [{ index: 0, delta: { content }, finish_reason: null }],
    ...changes,
  };
}

/** A chunk with these members of a choice, or several of them. */
export function chunkOf(...choices: readonly Record<string, unknown>[]) {
  const whole = choices.map((choice, index) => ({ index, delta: {}, finish_reason: null, ...choice }));
  return chunk("", { choices: whole });
}

export function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

export function chunkEvent(content: string): string {
  return event(chunk(content));
}

export const done = "data: [DONE]\n\n";
