import { describe, expect, it } from "vitest";
import { streamCsv } from "./stream-csv.ts";

async function* partsOf(...parts: (string[][] | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield part;
  }
}

const file = (...parts: (string[][] | Error)[]) => streamCsv({ name: "a b", columns: ["x"], parts: partsOf(...parts) });

describe("streamCsv", () => {
  it("writes the columns and then part after part", async () => {
    const response = await file([["1"]], [["2"], ["3"]]);
    expect(await response.text()).toBe("x\r\n1\r\n2\r\n3\r\n");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="a_b.csv"');
  });

  it("has the columns alone when there is nothing", async () => {
    expect(await (await file()).text()).toBe("x\r\n");
  });

  it("is no answer at all when the first part is refused", async () => {
    await expect(file(new Error("refused"))).rejects.toThrow("refused");
  });

  it("breaks off, rather than end, when a later part fails", async () => {
    const response = await file([["1"]], new Error("gone"));
    await expect(response.text()).rejects.toThrow("gone");
  });

  it("reads no further than it is read", async () => {
    let read = 0;
    async function* endless() {
      for (;;) yield [[String(++read)]];
    }
    const reader = (await streamCsv({ name: "n", columns: ["x"], parts: endless() })).body?.getReader();
    for (let chunk = 0; chunk < 3; chunk++) await reader?.read();
    expect(read).toBeLessThan(10);
    await reader?.cancel();
  });
});
