import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestApi } from "./api.ts";
import { createInvoiceWithCalls } from "./invoice-with-calls.ts";
import type { SampleText } from "./run-typescript-samples.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs-site/src/samples");

/** A sample as it is printed, named by where it stands. */
export type PrintedSample = Omit<SampleText, "env">;

/** The samples of the documentation whose path ends so, such as `.ts` or `/sdk.py`. */
export function readPortalSamples(ending: string): PrintedSample[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));
  if (names.length === 0) throw new Error(`docs-site/src/samples has nothing that ends in ${ending}`);
  return names.toSorted().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

/** The fenced samples of a page of the repository in that language, numbered in their order. */
export function readReadmeSamples(path: string, language: string): PrintedSample[] {
  const text = readFileSync(join(root, path), "utf8");
  const fences = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))];
  if (fences.length === 0) throw new Error(`${path} has no sample in ${language}`);
  return fences.map(([, program = ""], index) => ({ name: `${path} ${index + 1}`, text: program }));
}

/** Samples, by their folder, that change what only live mode has, so that their reader needs a live key. */
const withLiveKey = ["change-plan", "set-spend-limit"];
/** Samples whose reader has had an invoice. */
const withInvoice = ["credits", "invoice-line", "invoices"];
/** A plan that is chosen and left by calls, and on which everything has a price. */
const plan = "build";

/** The sample against that API, in the environment of a reader whose first call it is, or who has what the sample is about. */
export async function placeSample(api: TestApi, { name, text }: PrintedSample): Promise<SampleText> {
  const folder = name.slice(0, name.indexOf("/"));
  const hasInvoice = withInvoice.includes(folder);
  const { id: organizationId, keys } = await api.createOrganization({ plan: hasInvoice ? "free" : plan });
  const env = {
    SUNDIAL_API_KEY: withLiveKey.includes(folder) ? keys.live : keys.test,
    SUNDIAL_BASE_URL: api.url,
  };
  // A key that is only hinted at is the reader's own too.
  const own = text.replaceAll("http://127.0.0.1:8787", api.url).replaceAll("sdl_test_...", keys.test);
  if (!hasInvoice) return { name, text: own, env };
  const { invoiceId, lineId } = await createInvoiceWithCalls(api, { organizationId, plan });
  return { name, text: own.replaceAll("bill_...", invoiceId).replaceAll("line_...", lineId), env };
}
