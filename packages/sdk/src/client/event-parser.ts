/** One server-sent event. */
export interface ServerSentEvent {
  /** Its type, `message` when the server names none. */
  readonly event: string;
  readonly data: string;
}

/** Cuts a byte stream into server-sent events, whatever the pieces it comes in (HTML standard, section 9.2.6). */
export class EventParser {
  readonly #decoder = new TextDecoder();
  #rest = "";
  #skipLineFeed = false;
  #event = "";
  #data: string | undefined;

  /** The events that these bytes complete. An event is complete at the empty line behind it. */
  push(bytes: Uint8Array): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    const scannedTo = this.#rest.length;
    const text = this.#takeText(bytes);
    let start = 0;
    for (let end = findLineEnd(text, scannedTo); end !== -1; end = findLineEnd(text, start)) {
      this.#takeLine(text.slice(start, end), events);
      start = end + 1;
      if (text[end] !== "\r") continue;
      // A line feed right behind belongs to this line's end, also when it comes with the next bytes.
      if (start === text.length) this.#skipLineFeed = true;
      else if (text[start] === "\n") start += 1;
    }
    this.#rest = text.slice(start);
    return events;
  }

  #takeText(bytes: Uint8Array): string {
    const decoded = this.#decoder.decode(bytes, { stream: true });
    if (decoded === "") return this.#rest;
    const skip = this.#skipLineFeed && decoded.startsWith("\n");
    this.#skipLineFeed = false;
    return this.#rest + (skip ? decoded.slice(1) : decoded);
  }

  #takeLine(line: string, events: ServerSentEvent[]): void {
    if (line === "") {
      this.#complete(events);
      return;
    }
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const from = line[colon + 1] === " " ? colon + 2 : colon + 1;
    const value = colon === -1 ? "" : line.slice(from);
    if (field === "event") this.#event = value;
    else if (field === "data") this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
  }

  #complete(events: ServerSentEvent[]): void {
    if (this.#data !== undefined) events.push({ event: this.#event || "message", data: this.#data });
    this.#event = "";
    this.#data = undefined;
  }
}

function findLineEnd(text: string, from: number): number {
  const lineFeed = text.indexOf("\n", from);
  const carriageReturn = text.indexOf("\r", from);
  if (lineFeed === -1 || carriageReturn === -1) return Math.max(lineFeed, carriageReturn);
  return Math.min(lineFeed, carriageReturn);
}
