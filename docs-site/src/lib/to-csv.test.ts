import { describe, expect, it } from "vitest";
import { toCsv } from "./to-csv.ts";

describe("toCsv", () => {
  it("writes rows with the line ends that the format asks for", () => {
    expect(
      toCsv([
        ["a", "b"],
        [1, null],
      ]),
    ).toBe("a,b\r\n1,\r\n");
  });

  it("quotes what would break a row", () => {
    expect(toCsv([['say "hi", twice\n']])).toBe('"say ""hi"", twice\n"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)"])("lets no spreadsheet run %s", (text) => {
    expect(toCsv([[text]])).toBe(`'${text}\r\n`);
  });
});
