import { type Mail, toHtml, toText } from "@sundial/accounts";
import type { AssessmentKind, ListingVersion } from "../types.ts";

export interface AssessmentMailInput {
  readonly version: Pick<ListingVersion, "id" | "listingId" | "number" | "manifest">;
  readonly kind: AssessmentKind;
  readonly outcome: "passed" | "failed";
  readonly notes: string;
  readonly mitigations: readonly string[];
  readonly portalUrl: string;
}

const names: Readonly<Record<AssessmentKind, string>> = {
  security: "security",
  support: "support",
  responsible_ai: "responsible AI",
};

/** What a partner has to do after an assessment was decided. Null when there is nothing to do. */
export function assessmentMail(input: AssessmentMailInput): Omit<Mail, "to"> | null {
  const { version, kind, outcome, notes, mitigations, portalUrl } = input;
  if (outcome === "passed" && mitigations.length === 0) return null;
  const name = (version.manifest.name ?? "A listing").replace(/[\r\n\t]+/g, " ").slice(0, 60);
  const became = `${names[kind]} ${outcome === "passed" ? "passed, with something to do" : "did not pass"}`;
  const parts = {
    heading: `${name}: ${became}`,
    lines: [
      `The reviewer says: ${notes}`,
      ...mitigations.map((one) => `To do: ${one}`),
      outcome === "passed"
        ? "It holds for as long as what was judged stays as it is."
        : "The version cannot be approved like this. The review goes on: answer on the page once changes are requested, or write to the reviewers.",
    ],
    button: {
      label: "See the assessment",
      url: `${portalUrl}/console/listings/${version.listingId}/versions/${version.id}/assessments#${kind}`,
    },
    closing: "You get this mail because you are an owner or an admin there, or began this version.",
  };
  return { subject: `${name}, version ${version.number}: ${became}`, text: toText(parts), html: toHtml(parts) };
}
