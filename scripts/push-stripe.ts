// Brings meters, products and prices of the plan files to Stripe: `npm run stripe:push`. What differs is printed first; with --dry-run that is all.
import { parseArgs } from "node:util";
import { createCollector } from "@sundial/billing";
import { systemClock } from "@sundial/kernel";
import { loadSettings } from "./start/load-settings.ts";
import { pushCatalogue } from "./stripe/push-catalogue.ts";
import { readWantedCatalogue } from "./stripe/read-wanted-catalogue.ts";

const isDryRun = readDryRun();
loadSettings();

const set = (name: string) => process.env[name] || undefined;
const collector = createCollector(
  { STRIPE_SECRET_KEY: set("STRIPE_SECRET_KEY"), STRIPE_API_URL: set("STRIPE_API_URL") },
  systemClock,
);
if (!collector) {
  console.error("STRIPE_SECRET_KEY is not set; put it into .env, or try `npm run dev:stripe`, which needs none.");
  process.exit(1);
}
try {
  const wanted = readWantedCatalogue(process.env, systemClock.now());
  await pushCatalogue({ collector, wanted, dryRun: isDryRun, print: console.log });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** An option that is not known ends it here: whoever mistypes `--dry-run` wants nothing changed. */
function readDryRun(): boolean {
  try {
    return parseArgs({ options: { "dry-run": { type: "boolean", default: false } } }).values["dry-run"];
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\nnpm run stripe:push [-- --dry-run]`);
    process.exit(1);
  }
}
