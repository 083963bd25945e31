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

  it("writes an exact amount as the number that it is, also a negative one, and nothing else in its place", () => {
    expect(toCsv([[{ amount: "-0.0096" }, { amount: "12.345678901234" }, { amount: "-1+cmd" }]])).toBe(
      "-0.0096,12.345678901234,'-1+cmd\r\n",
    );
  });
});
