import { listMemberAddresses, openMail } from "@sundial/accounts";
import { inTransaction } from "@sundial/db";
import { transitionVersion } from "@sundial/marketplace";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { contextOf, testSecret } from "../../harness/contexts.ts";
import { pngOf, sampleAnswers, sampleManifest, storeAcceptedTerms, storeReviewer } from "../../harness/listings.ts";
import { expectProblem } from "../expect-answer.ts";

type Person = Awaited<ReturnType<TestOrganization["createPerson"]>>;

let api: TestApi;
let partner: TestOrganization;
let author: Person;
/** Two who review, one of them in the council. */
let reviewer: Person;
let council: Person;
let listing = "";
let version = "";
let review = "";
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.createOrganization();
  author = await partner.createPerson("admin", "live");
  const operator = await api.createOrganization();
  reviewer = await operator.createPerson("viewer", "live");
  council = await operator.createPerson("viewer", "live");
  await storeReviewer(api.database, reviewer.userId);
  await storeReviewer(api.database, council.userId, ["reviewer", "council"]);
  await storeAcceptedTerms(api.database, partner.id);
});
afterAll(() => api.stop());

const asPartner = (method: string, path: string, body?: unknown) => api.call(method, path, { key: author.token, body });
const moveAsPartner = (event: string, more: object = {}) =>
  asPartner("POST", `${version}/transitions`, { event, ...more });
const decide = (event: string, more: object = {}, who = reviewer) =>
  api.call("POST", `${review}/decisions`, { key: who.token, body: { event, ...more } });

function expectState(answer: TestAnswer, state: string): void {
  expect({ status: answer.status, state: answer.body.state, code: answer.body.code }).toEqual({ status: 200, state });
}

/** What the worker does: here the checks find nothing. */
async function passChecks(): Promise<void> {
  const { sql } = api.database;
  const id = version.split("/").at(-1) ?? "";
  await sql`update listing_check_runs set state = 'passed', attempts = 1, next_attempt_at = null, finished_at = now() where version_id = ${id}`;
  const [row] = await sql`select id, listing_id, state from listing_versions where id = ${id}`;
  const ctx = { ...contextOf(api.database, { organizationId: partner.id }), ruleSets: api.deps.ruleSets };
  const moved = { id, listingId: String(row?.listing_id), organizationId: partner.id };
  await inTransaction(ctx, async (tx) => {
    for (const event of ["start_checks", "pass_checks"] as const)
      await transitionVersion(tx, ctx, { version: moved, event, role: "system" });
  });
}

async function readMessageMails() {
  const rows = await api.database.sql<
    { payload: { sealed: string } }[]
  >`select payload from outbox where topic = 'send_mail'`;
  return rows
    .map(({ payload }) => openMail(payload, testSecret))
    .filter(({ subject }) => subject.endsWith("a message"));
}

/** The reviewer who looked at it last, and the partner's owners and admins. */
async function listAddresses(): Promise<string[]> {
  const ctx = { organizationId: partner.id, roles: ["owner", "admin"], userIds: [] } as const;
  const people = await listMemberAddresses(api.database.db, ctx);
  return [reviewer.email, ...people.map(({ email }) => email)];
}

describe("a partner's journey", () => {
  it("drafts, uploads an icon and submits", async () => {
    const { body } = await asPartner("POST", "/v1/marketplace/listings", { kind: "app", name: "Ticket Sorter" });
    listing = `/v1/marketplace/listings/${body.id}`;
    version = `${listing}/versions/${body.versions[0].id}`;
    review = `/v1/marketplace/reviews/${body.versions[0].id}`;
    const content = pngOf(512, 512).toString("base64");
    const icon = { kind: "icon", name: "icon.png", media_type: "image/png", content };
    const icon_asset_id = (await asPartner("POST", `${listing}/assets`, icon)).body.id;
    // The first listing of a category that the rules do not call established goes to the council.
    const manifest = { ...sampleManifest, categories: ["health"], icon_asset_id };
    await asPartner("PATCH", version, { manifest, revision: 1 });
    expectState(await moveAsPartner("submit"), "submitted");
  });

  it("is in the queue once the checks have passed, with its place and what is to be assessed", async () => {
    await passChecks();
    const { body } = await api.call("GET", "/v1/marketplace/reviews", { key: reviewer.token });
    expect(body.data).toMatchObject([
      {
        name: "Ticket Sorter",
        stage: "review",
        position: 1,
        is_overdue: false,
        pending_assessments: ["responsible_ai", "security", "support"],
      },
    ]);
    const queue = (await asPartner("GET", version)).body.queue;
    expect(queue).toMatchObject({ stage: "review", position: 1, waits_for: "reviewer" });
    // The council has 120 hours, and so has the review that waits for it.
    expect(Date.parse(queue.due_at) - Date.now()).toBeGreaterThan(119 * 3_600_000);
    expect(Date.parse(queue.due_at) - Date.now()).toBeLessThan(120 * 3_600_000);
  });

  it("answers questions, and reviewers decide, the council on responsible AI", async () => {
    const said = { answers: [{ question_id: "credentials", answer: "In a vault; nobody can read them." }] };
    const answered = await asPartner("PUT", `${version}/assessments/security/answers`, said);
    expect(answered.body.assessments[1].questions[0]).toMatchObject({ answer: said.answers[0]?.answer });
    const unknown = { answers: [{ question_id: "no_such", answer: "x" }] };
    const refused = await asPartner("PUT", `${version}/assessments/security/answers`, unknown);
    expect(refused.body).toMatchObject({
      code: "resource_not_found",
      errors: [{ pointer: "#/answers/0/question_id" }],
    });
    const body = { outcome: "passed", notes: "Well kept.", mitigations: ["Rotate keys yearly."] };
    const judge = (kind: string, who: Person) =>
      api.call("PUT", `${review}/assessments/${kind}`, { key: who.token, body });
    expect((await judge("responsible_ai", reviewer)).body.code).toBe("council_required");
    expect((await decide("approve")).body.code).toBe("listing_assessment_outstanding");
    for (const [kind, texts] of Object.entries(sampleAnswers)) {
      const unanswered = await judge(kind, council);
      expectProblem(unanswered, { operationId: "decideAssessment", code: "listing_assessment_unanswered" });
      expect(unanswered.body.param).toBe("outcome");
      const answers = Object.entries(texts).map(([question_id, answer]) => ({ question_id, answer }));
      expect((await asPartner("PUT", `${version}/assessments/${kind}/answers`, { answers })).status).toBe(200);
      const { status, body: judged } = await judge(kind, council);
      expect(status).toBe(200);
      expect(judged.assessments).toContainEqual(expect.objectContaining({ kind, ...body }));
    }
  });

  it("gets changes requested by a rule, talks, resubmits with its place kept, and is approved", async () => {
    const before = (await asPartner("GET", listing)).body.versions[0].queued_at;
    const rule_id = api.deps.ruleSets[0]?.rules[0]?.id ?? "";
    const findings = [
      { rule_id, evidence: "The page is empty.", fix: "Write the policy.", pointer: "/links/privacy_policy" },
    ];
    expect((await decide("request_changes", { findings })).body.code).toBe("listing_reason_required");
    expectState(await decide("request_changes", { findings, reason: "The policy is missing." }), "changes_requested");
    const asked = (await asPartner("GET", version)).body;
    expect(asked).toMatchObject({
      queue: { position: null, waits_for: "partner" },
      findings: [{ rule_id, is_automated: false }],
    });
    const version_id = asked.id;
    const question = { version_id, text: "Is German enough?" };
    expect((await asPartner("POST", `${listing}/messages`, question)).body).toMatchObject({
      role: "partner",
      author: "Ada Lovelace",
    });
    const reply = { key: reviewer.token, body: { version_id, text: "It is." } };
    expect((await api.call("POST", `${listing}/messages`, reply)).body).toMatchObject({
      role: "reviewer",
      author: "Ada Lovelace",
    });
    const told = await readMessageMails();
    expect(told.map(({ to }) => to).sort()).toEqual((await listAddresses()).sort());
    expect(told.find(({ to }) => to === reviewer.email)?.text).toMatch(/Is German enough\?.*\/console\/reviews\/lsv_/s);
    const answered = told.find(({ to }) => to === author.email)?.text;
    expect(answered).toMatch(/It is\..*\/console\/listings\/lst_/s);
    expect(answered).not.toContain("Ada Lovelace");
    await asPartner("PATCH", version, { manifest: { ...asked.manifest, tagline: "Sorts." }, revision: asked.revision });
    expectState(await moveAsPartner("submit"), "submitted");
    await passChecks();
    expect((await asPartner("GET", listing)).body.versions[0].queued_at).toBe(before);
    expectState(await decide("approve"), "approved");
    expect((await asPartner("GET", version)).body.findings[0].resolved_at).not.toBeNull();
  });

  it("publishes; the next version shows reviewers what differs", async () => {
    expectState(await moveAsPartner("publish"), "published");
    const next = await asPartner("POST", `${listing}/versions`, {});
    expect(next.body).toMatchObject({ number: 2, state: "draft", is_hotfix: false });
    const second = `${listing}/versions/${next.body.id}`;
    const manifest = { ...next.body.manifest, tagline: "Sorts faster.", languages: ["en", "de"] };
    await asPartner("PATCH", second, { manifest, revision: 1 });
    const { body } = await api.call("GET", `/v1/marketplace/reviews/${next.body.id}`, { key: reviewer.token });
    expect(
      body.changes.sort((a: { pointer: string }, b: { pointer: string }) => (a.pointer < b.pointer ? -1 : 1)),
    ).toEqual([
      { pointer: "/languages/1", before: null, after: '"de"' },
      { pointer: "/tagline", before: '"Sorts."', after: '"Sorts faster."' },
    ]);
    expect(body).toMatchObject({ partner: "Test organization", assets: [{ kind: "icon" }], abuse_reports: [] });
  });

  it("is suspended, appeals, and another reviewer overturns", async () => {
    expectState(await decide("suspend", { reason: "It sends spam." }), "suspended");
    expect((await moveAsPartner("resume")).body).toMatchObject({
      code: "listing_transition_not_allowed",
      param: "event",
    });
    expect((await asPartner("POST", `${listing}/versions`, {})).body.code).toBe("listing_suspended");
    expectState(await moveAsPartner("appeal", { reason: "That was another." }), "appealed");
    expect((await decide("overturn", { reason: "So it was." })).body.code).toBe("another_reviewer_required");
    expectState(await decide("overturn", { reason: "So it was." }, council), "published");
  });

  it("shows all of it in pages, without names of reviewers", async () => {
    const events: string[] = [];
    for (let after = ""; ; ) {
      const { body } = await asPartner("GET", `${listing}/activity?limit=3${after}`);
      for (const { event, text, role, author: name } of body.data) {
        events.unshift(event ?? text);
        expect(name).toBe(role === "partner" ? "Ada Lovelace" : null);
      }
      if (!body.has_more) break;
      after = `&after=${body.next_cursor}`;
    }
    expect(events).toEqual([
      ...["submit", "start_checks", "pass_checks", "request_changes", "Is German enough?", "It is."],
      ...["submit", "start_checks", "pass_checks", "approve", "publish", "suspend", "appeal", "overturn"],
    ]);
    const bad = await asPartner("GET", `${listing}/activity?after=MTpzb21ldGhpbmc`);
    expect(bad.body.code).toBe("invalid_cursor");
  });

  it("is in the partner's audit log, without the ids of reviewers", async () => {
    const answer = await asPartner("GET", "/v1/audit_events?limit=100");
    for (const { userId } of [reviewer, council]) expect(answer.text).not.toContain(userId);
    const judged = answer.body.data.find(({ after }: { after: { kind?: string } }) => after?.kind === "responsible_ai");
    expect(judged.after).toMatchObject({ outcome: "passed", mitigations: ["Rotate keys yearly."] });
    const byOperator = answer.body.data.filter(({ actor }: { actor: { kind: string } }) => actor.kind === "operator");
    const actions = byOperator.map(({ action }: { action: string }) => action).reverse();
    expect(actions.filter((action: string) => action !== "listing_assessment.decided")).toEqual([
      "listing_version.request_changes",
      "listing_message.created",
      "listing_version.approve",
      "listing_version.suspend",
      "listing_version.overturn",
    ]);
  });

  it("is measured for everyone", async () => {
    const { body } = await api.call("GET", "/v1/marketplace/review_times");
    expect(body.stages).toMatchObject([
      { stage: "checks", target_hours: 4, waiting: 0, ended: 2 },
      { stage: "review", target_hours: 72, ended: 2 },
      { stage: "appeal", target_hours: 120, ended: 1 },
    ]);
  });

  it("mailed the partner what was decided", async () => {
    const mails = await api.database.sql`select 1 from outbox where topic = 'send_mail'`;
    // What each of three assessments asks for, changes, two messages, approval, suspension and the end of the appeal, to the one admin.
    expect(mails).toHaveLength(9);
  });
});
