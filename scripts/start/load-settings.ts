import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Reads the checkout's .env into the environment, which it does not replace, and returns the folder where `npm start` keeps its data. */
export function loadSettings(): string {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return resolve(root, process.env.SUNDIAL_DIRECTORY || ".sundial");
}
