// `npm run marketplace -- <what>`: whom the operator lets review listings, and what waits for them. Run without arguments it says what there is.
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createDatabase, type WriteContext } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { addReviewer, listReviewers, readQueue, removeReviewer } from "@sundial/marketplace";
import { readDevFile } from "./start/dev-file.ts";

const usage = `npm run marketplace -- add-reviewer --email ada@example.com [--council]
npm run marketplace -- remove-reviewer --email ada@example.com
npm run marketplace -- list-reviewers
npm run marketplace -- queue

The database is DATABASE_URL, or that of the running npm start.`;

interface Asked {
  readonly name: string;
  readonly email: string | undefined;
  readonly council: boolean;
}

const actions: Readonly<Record<string, (ctx: WriteContext, asked: Asked) => Promise<string>>> = {
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

// What goes wrong here is the operator's to mend: a sentence says it, and no stack.
try {
  const asked = readArguments();
  const act = actions[asked.name];
  if (!act) throw new Error(usage);
  console.log(await run(asked, act));
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}

function readArguments(): Asked {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: "string" }, council: { type: "boolean", default: false }, help: { type: "boolean" } },
  });
  if (values.help) throw new Error(usage);
  const [name = "", ...more] = positionals;
  if (more.length > 0) throw new Error(`${more.join(" ")} is one word too many.\n\n${usage}`);
  return { name, email: values.email, council: values.council };
}

async function run(asked: Asked, act: (ctx: WriteContext, asked: Asked) => Promise<string>): Promise<string> {
  const database = createDatabase(findDatabase(), { connectionsMax: 1, applicationName: "manage-marketplace" });
  const newId = createIds(systemClock, systemRandom);
  const ctx = {
    db: database.db,
    clock: systemClock,
    random: systemRandom,
    newId,
    mode: "live",
    // Reviewers are of no organization.
    organization: { id: "" },
    actor: { kind: "system", job: "manage-marketplace" },
    requestId: newId("request"),
  } as const;
  try {
    return await act(ctx, asked);
  } finally {
    await database.close();
  }
}

function findDatabase(): string {
  const folder = resolve(import.meta.dirname, "..", process.env.SUNDIAL_DIRECTORY || ".sundial");
  const url = process.env.DATABASE_URL || readDevFile(join(folder, "dev.json"))?.databaseUrl;
  if (!url) throw new Error("Set DATABASE_URL, or run npm start first.");
  if (!URL.canParse(url))
    throw new Error("DATABASE_URL is no address such as postgres://user:password@host:5432/sundial.");
  return url;
}

/** A query that failed says what it was; whoever runs this wants to know why. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const reason = "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
  return isUnreachable(reason)
    ? `The database does not answer (${reason}). Is npm start running, and is DATABASE_URL right?`
    : `The database refused: ${cause.message}`;
}

function isUnreachable(reason: string): boolean {
  return /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|CONNECT|CONNECTION)/.test(reason);
}

function requiredEmail({ email }: Asked): string {
  if (!email) throw new Error(`--email is needed.\n\n${usage}`);
  return email;
}
