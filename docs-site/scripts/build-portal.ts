import { build } from "astro";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
const started = performance.now();
await build({ root: new URL("..", import.meta.url).pathname, logLevel: "warn" });
process.stdout.write(`portal built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
