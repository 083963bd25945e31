import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { loadPlans, loadPriceBook } from "@sundial/billing";
import { systemClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { comparePriceLock, type PriceLock } from "./prices/compare-price-lock.ts";

const root = `${import.meta.dirname}/..`;

/**
 * Adds what is newly published of prices to the lock; with `check` writes nothing. Returns what is wrong, of which only additions are ever written. Of other plans than the
 * reviewed ones the lock lies in their own directory, `PLANS_DIR`.
 */
export async function writePriceLock({ check }: { check: boolean }): Promise<string[]> {
  const directory = process.env.PLANS_DIR || join(root, "packages/billing/plans");
  const path = join(directory, "prices.lock.json");
  const plans = loadPlans(directory);
  const catalogue = loadCatalogue(process.env.MODELS_DIR || undefined);
  const prices = loadPriceBook({ plans, catalogue, costsFile: process.env.COSTS_FILE || undefined });
  const rows = [...plans.keys()].flatMap((plan) => prices.rows(plan));
  const locked = JSON.parse(await readFile(path, "utf8").catch(() => "{}")) as PriceLock; // our own file
  const { broken, added, next } = comparePriceLock(locked, rows, systemClock.now().toISOString().slice(0, 10));
  if (broken.length > 0 || added.length === 0) return [...broken];
  if (check) return added.map((id) => `${id} is not in ${relative(root, path)} as it is; run \`npm run generate\``);
  await writeFile(path, `${JSON.stringify(next, null, 2)}\n`);
  return [];
}
