import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  contextOf,
  createOwnedOrganization,
  createPerson,
  personActor,
  type TestContext,
} from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import {
  sampleAnswers,
  storeAssessment,
  storeListing,
  storeReviewer,
  storeVersion,
} from "../../../../test/harness/listings.ts";
import { findListingVersion } from "../lookup.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import { type AssessmentKind, assessmentKinds } from "../types.ts";
import { decideAssessment } from "./decide-assessment.ts";
import { loadQuestionnaires } from "./load-questionnaires.ts";
import { openAssessments } from "./open-assessments.ts";

const questionnaires = loadQuestionnaires();
let database: TestDatabase;
let organizationId: string;
let council: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
  organizationId = (await createOwnedOrganization(database)).organization.id;
  const { id } = await createPerson(database);
  await storeReviewer(database, id, ["reviewer", "council"]);
  council = contextOf(database, { actor: personActor(id, "viewer") });
});
afterAll(() => database.drop());

async function decide(kind: AssessmentKind, answers: Readonly<Record<string, string>>, outcome: "passed" | "failed") {
  const { versionId } = await storeListing(database, { organizationId, state: "in_review" });
  await storeAssessment(database, { versionId, organizationId, kind, answers });
  const input = { versionId, kind, outcome, notes: "Well kept.", mitigations: [] };
  const deciding = decideAssessment(council, input, (one) => questionnaires[one]);
  const ended = await deciding.then(
    () => outcome,
    ({ code, message }) => `${code}: ${message}`,
  );
  const [row] = await database.sql`select outcome from listing_assessments where version_id = ${versionId}`;
  return { ended, stored: row?.outcome };
}

describe.each(assessmentKinds)("decideAssessment of %s", (kind) => {
  const answers = sampleAnswers[kind];
  const [first = "", ...others] = Object.keys(answers);
  const total = others.length + 1;

  it("passes what is answered", async () => {
    expect(await decide(kind, answers, "passed")).toEqual({ ended: "passed", stored: "passed" });
  });

  it("does not pass what has no answers, and says which questions wait", async () => {
    const { ended, stored } = await decide(kind, {}, "passed");
    expect(stored).toBe("pending");
    expect(ended).toContain("listing_assessment_unanswered");
    expect(ended).toContain(
      `${total} of its ${total} questions have no answer: \`${[first, ...others].join("`, `")}\`.`,
    );
  });

  it("does not pass what is answered but for one, nor with blanks for it", async () => {
    const { [first]: _, ...but } = answers;
    for (const told of [but, { ...but, [first]: " \n" }]) {
      const { ended, stored } = await decide(kind, told, "passed");
      expect(stored).toBe("pending");
      expect(ended).toContain(`1 of its ${total} questions has no answer: \`${first}\`.`);
    }
  });

  it("can say that it failed for want of answers", async () => {
    expect(await decide(kind, {}, "failed")).toEqual({ ended: "failed", stored: "failed" });
  });
});

describe("openAssessments", () => {
  it("begins with what was answered about the version before", async () => {
    const { listingId, versionId } = await storeListing(database, { organizationId, state: "published" });
    await storeAssessment(database, { versionId, organizationId, answers: sampleAnswers.security });
    const columns = { rule_set: loadRuleSets().at(-1)?.id };
    const scopes = ["usage.read"];
    const next = { listingId, organizationId, number: 2, state: "submitted", scopes, columns };
    const id = await storeVersion(database, next);
    const ctx = { ...council, ruleSets: loadRuleSets() };
    const submitted = await findListingVersion(database.db, { organizationId, listingId, versionId: id });
    await openAssessments(database.db, ctx, { ...submitted, ruleSet: submitted.ruleSet ?? "" });
    const rows = await database.sql`select kind, answers, outcome from listing_assessments where version_id = ${id}`;
    expect(Object.fromEntries(rows.map(({ kind, ...row }) => [kind, row]))).toEqual({
      security: { answers: sampleAnswers.security, outcome: "pending" },
      support: { answers: {}, outcome: "pending" },
    });
  });
});
