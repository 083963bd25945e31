// `npm run marketplace -- <what>`: whom the operator lets review listings, and what waits for them. Run without arguments it says what there is.
import { parseArgs } from "node:util";
import type { WriteContext } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { addReviewer, listReviewers, readQueue, removeReviewer } from "@sundial/marketplace";
import { runOnDatabase } from "./run-on-database.ts";

const usage = `npm run marketplace -- add-reviewer --email ada@example.com [--council]
npm run marketplace -- remove-reviewer --email ada@example.com
npm run marketplace -- list-reviewers
npm run marketplace -- queue

The database is DATABASE_URL, or that of the running npm start.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { email: { type: "string" }, council: { type: "boolean", default: false } },
});

const actions: Readonly<Record<string, (ctx: WriteContext) => Promise<string>>> = {
  async "add-reviewer"(ctx) {
    const { roles } = await addReviewer(ctx, { email: requiredEmail(), isCouncil: values.council });
    return `${values.email} is ${roles.join(" and ")}, and works at /console/reviews of the portal`;
  },
  async "remove-reviewer"(ctx) {
    await removeReviewer(ctx, requiredEmail());
    return `${values.email} reviews no more`;
  },
  async "list-reviewers"({ db }) {
    const reviewers = await listReviewers(db);
    if (reviewers.length === 0) return "There is no reviewer. Add one with add-reviewer --email.";
    return reviewers.map(({ email, name, roles }) => `${email} (${name}): ${roles.join(", ")}`).join("\n");
  },
  async queue({ db, clock }) {
    const { data, hasMore } = await readQueue(db, { limit: 100, now: clock.now() });
    if (data.length === 0) return "Nothing waits for a reviewer.";
    const lines = data.map(({ stage, position, version, partner, isOverdue, pendingAssessments }) =>
      [
        `${stage} ${position}`,
        `/console/reviews/${version.id}`,
        `${version.manifest.name ?? ""} ${version.number} of ${partner}`,
        `due ${version.stageDueAt?.toISOString() ?? "never"}${isOverdue ? ", overdue" : ""}`,
        ...(pendingAssessments.length > 0 ? [`to assess: ${pendingAssessments.join(", ")}`] : []),
      ].join("  "),
    );
    return [...lines, ...(hasMore ? ["And more."] : [])].join("\n");
  },
};

const [name = ""] = positionals;
const action = actions[name];
if (!action) {
  console.error(usage);
  process.exit(1);
}
await runOnDatabase("manage-marketplace", async ({ db }) => {
  const newId = createIds(systemClock, systemRandom);
  const said = await action({
    db,
    clock: systemClock,
    random: systemRandom,
    newId,
    mode: "live",
    // Reviewers are of no organization.
    organization: { id: "" },
    actor: { kind: "system", job: "manage-marketplace" },
    requestId: newId("request"),
  });
  console.log(said);
});

function requiredEmail(): string {
  if (!values.email) throw new Error(`--email is needed.\n\n${usage}`);
  return values.email;
}
