import { describe, expect, it } from "vitest";
import { outcomeOf, sayFindings } from "./say-findings.ts";

const of = (...severities: ("blocking" | "warning")[]) =>
  severities.map((severity) => ({ severity, rule_id: "license.copyleft", is_automated: true }));

describe("sayFindings", () => {
  it.each([
    [of(), null],
    [of("blocking"), "One finding stands against it."],
    [of("blocking", "warning", "blocking"), "2 findings stand against it."],
    [of("warning"), "Nothing stands against it. One warning is for the reviewers to weigh."],
    [of("warning", "warning"), "Nothing stands against it. 2 warnings are for the reviewers to weigh."],
  ])("of %j is %j", (findings, text) => {
    expect(sayFindings(findings)).toBe(text);
  });
});

describe("outcomeOf", () => {
  const failed = { rule_id: "license.copyleft", state: "failed" } as const;

  it("is a warning where a check found nothing else", () => {
    expect(outcomeOf(failed, of("warning", "warning"))).toBe("warning");
  });

  it("stays what it was otherwise", () => {
    const byReviewer = of("warning").map((finding) => ({ ...finding, is_automated: false }));
    const ofAnother = of("warning").map((finding) => ({ ...finding, rule_id: "links.alive" }));
    for (const findings of [[], of("blocking"), of("warning", "blocking"), byReviewer, ofAnother])
      expect(outcomeOf(failed, findings)).toBe("failed");
    expect(outcomeOf({ ...failed, state: "passed" }, of("warning"))).toBe("passed");
  });
});
