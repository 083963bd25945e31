import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventParser, type ServerSentEvent } from "./event-parser.ts";

const encoder = new TextEncoder();

function parse(...pieces: (string | Uint8Array)[]): ServerSentEvent[] {
  const parser = new EventParser();
  return pieces.flatMap((piece) => parser.push(typeof piece === "string" ? encoder.encode(piece) : piece));
}

const message = (data: string) => ({ event: "message", data });

describe("EventParser", () => {
  it.each([
    ["an event", "data: a\n\n", [message("a")]],
    ["several lines of data", "data: a\ndata:b\ndata:  c\n\n", [message("a\nb\n c")]],
    ["a type", "event: error\ndata: a\n\ndata: b\n\n", [{ event: "error", data: "a" }, message("b")]],
    ["comments and keep-alives", ": hello\n\n:\ndata: a\n: inside\n\n:\n\n", [message("a")]],
    ["fields that do not matter here", "id: 7\nretry: 10\nother: x\ndata: a\n\n", [message("a")]],
    ["a field without a colon", "data\n\n", [message("")]],
    ["a type without data", "event: ping\n\ndata: a\n\n", [message("a")]],
    ["an event that is not complete", "data: a\n\ndata: b\n", [message("a")]],
    ["a byte order mark", "\uFEFFdata: a\n\n", [message("a")]],
    ["a colon in the data", "data: a: b\n\n", [message("a: b")]],
    ["CRLF", "data: a\r\ndata: b\r\n\r\n", [message("a\nb")]],
    ["CR alone", "data: a\rdata: b\r\rdata: c\r\r", [message("a\nb"), message("c")]],
    ["mixed ends of lines", "data: a\r\n\ndata: b\n\r\n", [message("a"), message("b")]],
  ])("reads %s", (_, text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  it("does not take a CRLF cut in two for two ends", () => {
    expect(parse("data: a\r", "\ndata: b\r", "\n\r", "\n")).toEqual([message("a\nb")]);
  });

  it("gives the same events wherever the bytes are cut", () => {
    const line = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `data: ${text.replace(/[\r\n]/g, "")}`),
      fc.constantFrom("event: error", ": comment", "id: 1", "", "", "data", "data:é€𝄞"),
    );
    const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
    const texts = fc.array(fc.tuple(line, lineEnd)).map((lines) => lines.flat().join(""));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(400), { maxLength: 30 }), (text, cuts) => {
        const bytes = encoder.encode(`${text}\n\n`);
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((place, index) => bytes.slice(places[index], place));
        expect(parse(...pieces)).toEqual(parse(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it("gives back what was sent, cut at every byte", () => {
    const dataLine = fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ""));
    fc.assert(
      fc.property(fc.array(fc.array(dataLine, { minLength: 1, maxLength: 3 })), (sent) => {
        const text = sent.map((lines) => `${lines.map((line) => `data: ${line}\r\n`).join("")}\r\n`).join("");
        const pieces = Array.from(encoder.encode(text), (byte) => Uint8Array.of(byte));
        expect(parse(...pieces)).toEqual(sent.map((lines) => message(lines.join("\n"))));
      }),
      { numRuns: 200 },
    );
  });
});
