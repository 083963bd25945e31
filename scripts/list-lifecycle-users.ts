// `npm run lifecycle:users -- <what>`: who still uses what is to end, for the operator's outreach, and whether it may be removed. Exits with 1 when it may not.
import { parseArgs } from "node:util";
import { findOrganizations } from "@sundial/accounts";
import { loadPlans } from "@sundial/billing";
import { deprecationsOfContract } from "@sundial/contract";
import { systemClock } from "@sundial/kernel";
import { judgeRemoval, listUsers } from "@sundial/lifecycle";
import { deprecationsOfModels, loadCatalogue } from "@sundial/models";
import { deprecationsOfVersions } from "@sundial/versions";
import { type UserRow, writeUserRows } from "./lifecycle/write-user-rows.ts";
import { runOnDatabase } from "./run-on-database.ts";
import { loadSettings } from "./start/load-settings.ts";

loadSettings();
const catalogue = loadCatalogue(process.env.MODELS_DIR);
const deprecations = [
  ...deprecationsOfVersions(),
  ...deprecationsOfContract,
  ...deprecationsOfModels(catalogue.list()),
];
const usage = `npm run lifecycle:users -- <model|version|operation|field> [--csv] [--approved-by "Ada Lovelace"]

What is to end: ${deprecations.map(({ subject }) => subject).join(", ")}
The database is DATABASE_URL, or that of the running npm start.`;

const { subject, values } = readArguments();
const deprecation = deprecations.find((known) => known.subject === subject);
if (!deprecation) {
  console.error(subject === undefined ? usage : `No end is known of ${subject}.\n\n${usage}`);
  process.exit(1);
}

await runOnDatabase("list-lifecycle-users", async (database) => {
  const deps = { db: database.db, clock: systemClock, catalogue };
  const [used] = await listUsers(deps, { deprecations: [deprecation] });
  const uses = used?.uses ?? [];
  const owners = await findOrganizations(
    database.db,
    uses.map(({ organizationId }) => organizationId),
  );
  const rows: UserRow[] = uses.map((use) => ({ use, organization: owners.get(use.organizationId) }));
  console.log(writeUserRows(rows, values.csv ? "csv" : "table"));
  const plans = loadPlans(process.env.PLANS_DIR);
  const isPaying = (id: string) => {
    const plan = plans.get(owners.get(id)?.plan ?? "");
    return plan !== undefined && (plan.basePerMonth > 0n || plan.minimumCommit !== null);
  };
  const verdict = judgeRemoval({ deprecation, uses }, { isPaying, now: systemClock.now() });
  // Beside the rows, so that a file of them holds nothing else.
  console.error(describeVerdict(verdict));
  if (!verdict.isSafe && values["approved-by"] === undefined) process.exitCode = 1;
});

function describeVerdict({ isSafe, safeFrom, inTheWay }: ReturnType<typeof judgeRemoval>): string {
  if (isSafe) return `Safe to remove: it has ended, and no paying organization used it in the last 30 days.`;
  const day = safeFrom
    ? `Safe to remove on ${safeFrom.toISOString().slice(0, 10)}`
    : "Not safe to remove: no day is set";
  const still =
    inTheWay.length > 0
      ? `, unless paying organizations go on: ${inTheWay.join(", ")} used it in the last 30 days`
      : "";
  const approval = values["approved-by"] === undefined ? "" : ` Approved all the same by ${values["approved-by"]}.`;
  return `${day}${still}.${approval}`;
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { csv: { type: "boolean", default: false }, "approved-by": { type: "string" } },
    });
    return { subject: positionals[0], values };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(1);
  }
}
