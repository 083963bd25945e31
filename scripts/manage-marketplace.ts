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

interface Asked {
  readonly email: string | undefined;
  readonly council: boolean;
}

type Action = (ctx: WriteContext, asked: Asked) => Promise<string>;

const actions: Readonly<Record<string, Action>> = {
  async "add-reviewer"(ctx, asked) {
    const email = requiredEmail(asked);
    const { roles } = await addReviewer(ctx, { email, isCouncil: asked.council });
    return `${email} is ${roles.join(" and ")}, and finds the review desk in the menu of the console`;
  },
  async "remove-reviewer"(ctx, asked) {
    const email = requiredEmail(asked);
    await removeReviewer(ctx, email);
    return `${email} reviews no more`;
  },
  async "list-reviewers"({ db }) {
    const reviewers = await listReviewers(db);
    if (reviewers.length === 0) return "There is no reviewer. Add one with add-reviewer --email.";
    return reviewers
      .map(({ email, name, roles }) => `${name === "" ? email : `${email} (${name})`}: ${roles.join(", ")}`)
      .join("\n");
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

const { act, ...asked } = readArguments();
await runOnDatabase("manage-marketplace", async ({ db }) => {
  const newId = createIds(systemClock, systemRandom);
  const said = await act(
    {
      db,
      clock: systemClock,
      random: systemRandom,
      newId,
      mode: "live",
      // Reviewers are of no organization.
      organization: { id: "" },
      actor: { kind: "system", job: "manage-marketplace" },
      requestId: newId("request"),
    },
    asked,
  );
  console.log(said);
});

function readArguments(): Asked & { readonly act: Action } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { email: { type: "string" }, council: { type: "boolean", default: false }, help: { type: "boolean" } },
    });
    const [name = "", ...more] = positionals;
    if (more.length > 0) throw new Error(`${more.join(" ")} is one word too many.\n\n${usage}`);
    const act = actions[name];
    if (!act || values.help) throw new Error(usage);
    return { act, email: values.email, council: values.council };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function requiredEmail({ email }: Asked): string {
  if (!email) throw new Error(`--email is needed.\n\n${usage}`);
  return email;
}
