import { describe, expect, it } from "vitest";
import { sayUndistributed } from "./say-undistributed.ts";

describe("sayUndistributed", () => {
  it("claims nothing of a manifest that does not say it", () => {
    expect(sayUndistributed({})).toContain("does not say yet");
    expect(sayUndistributed({ source: { is_distributed: false } })).toContain("declares no code");
    expect(sayUndistributed({ source: { is_distributed: true } })).toBeNull();
  });
});
