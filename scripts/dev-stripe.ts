// Starts Sundial as `npm start` does, with a Stripe that is acted on this machine: `npm run dev:stripe`. Paying can be clicked through without an account or a network.
import { join } from "node:path";
import { createCollector } from "@sundial/billing";
import { systemClock } from "@sundial/kernel";
import { loadSettings } from "./start/load-settings.ts";
import { startPart } from "./start/start-part.ts";
import { pushCatalogue } from "./stripe/push-catalogue.ts";
import { readWantedCatalogue } from "./stripe/read-wanted-catalogue.ts";

const root = join(import.meta.dirname, "..");
const folder = loadSettings();
const port = process.env.FAKE_STRIPE_PORT || "12111";
const url = `http://127.0.0.1:${port}`;
const settings = {
  STRIPE_SECRET_KEY: "sk_test_development",
  STRIPE_WEBHOOK_SECRET: "whsec_development_only",
  STRIPE_API_URL: url,
};
Object.assign(process.env, settings);

// It ends with this process, by the channel between them.
const fake = startPart({
  name: "fake Stripe",
  root,
  script: "test/harness/fake-stripe/main.ts",
  env: {
    ...process.env,
    FAKE_STRIPE_PORT: port,
    FAKE_STRIPE_FILE: join(folder, "fake-stripe.json"),
    FAKE_STRIPE_WEBHOOK_URL: `http://127.0.0.1:${process.env.API_PORT || 8787}/webhooks/stripe`,
  },
  readyUrl: `${url}/healthz`,
  logFile: join(folder, "logs", "fake-stripe.log"),
  graceMs: 1_000,
});
try {
  await fake.ready();
  const collector = createCollector(settings, systemClock);
  const wanted = readWantedCatalogue(process.env, systemClock.now());
  if (collector) await pushCatalogue({ collector, wanted, dryRun: false, print: () => {} });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
console.log(`Stripe is acted at ${url}/fake, where its time can be moved; no card is charged`);

// The supervisor itself; it reads the settings above, and ends this process when it ends.
await import("./start.ts");
