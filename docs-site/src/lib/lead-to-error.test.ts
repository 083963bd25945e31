import { describe, expect, it } from "vitest";
import type { PastedError } from "./find-pasted-error.ts";
import { leadToError } from "./lead-to-error.ts";

const requestId = "req_01m844dzg00wf3ak33fa8thfyp";
const nothing: PastedError = { requestId: null, codes: [], status: null, hasSecret: false };

describe("leadToError", () => {
  it.each<[Partial<PastedError>, string | null]>([
    [{}, null],
    [{ hasSecret: true }, null],
    [{ codes: ["a_b"] }, "/errors/a_b"],
    [{ codes: ["a_b"], status: 429 }, "/errors/a_b"],
    [{ codes: ["a_b"], requestId, status: 429 }, `/errors/a_b?request=${requestId}`],
    [{ codes: ["a_b"], hasSecret: true }, "/errors/a_b?pasted=key"],
    [{ codes: ["a_b", "c_d"], requestId }, "/errors?code=a_b&code=c_d"],
    [{ requestId, status: 500 }, `/errors?request=${requestId}`],
    [{ requestId, hasSecret: true }, `/errors?request=${requestId}&pasted=key`],
    [{ status: 429 }, "/errors?status=429"],
  ])("%o", (found, expected) => {
    expect(leadToError({ ...nothing, ...found })).toBe(expected);
  });
});
