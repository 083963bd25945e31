import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { type GoldenCall, startGoldenCaller } from "./golden-caller.ts";

const root = join(import.meta.dirname, "golden");
const isRecording = process.env.GOLDEN === "record";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const filesOf = (date: string) => readdirSync(join(root, date)).sort();

describe.each(versions.map(({ date }) => date))("calls recorded at %s", (date) => {
  it("are answered byte for byte as they were, but for ids and times", async () => {
    const caller = await startGoldenCaller(api, date);
    const files = filesOf(date);
    expect(files.length).toBeGreaterThanOrEqual(25);
    for (const file of files) {
      const path = join(root, date, file);
      const golden = JSON.parse(readFileSync(path, "utf8")) as GoldenCall; // our own recording
      const response = await caller.replay(golden.request);
      if (isRecording) writeFileSync(path, `${JSON.stringify({ request: golden.request, response }, null, 2)}\n`);
      else expect({ file, ...response }).toEqual({ file, ...golden.response });
    }
    console.log(`golden: ${files.length} calls of ${date} ${isRecording ? "recorded" : "answered as recorded"}`);
  });
});
