// `npm run verify`: the gates that take seconds and need no database.
process.argv.push("--fast");
await import("./run-tests.ts");
