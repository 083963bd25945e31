const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The stream with one event cut in the middle of its JSON, the one after `after` others or the last before `[DONE]`. Takes whole events. */
export function spoilEvents(events: ReadableStream<Uint8Array>, after: number): ReadableStream<Uint8Array> {
  let seen = 0;
  let isSpoiled = false;
  const spoil = (event: string): string => {
    const isDone = event === "data: [DONE]\n\n";
    if (isSpoiled || (seen++ < after && !isDone)) return event;
    isSpoiled = true;
    return isDone ? `data: {"id":"chatcmpl\n\n${event}` : `${event.slice(0, event.length / 2).trimEnd()}\n\n`;
  };
  return events.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        const whole = decoder.decode(piece).match(/[\s\S]+?\n\n/g) ?? [];
        controller.enqueue(encoder.encode(whole.map(spoil).join("")));
      },
    }),
  );
}
