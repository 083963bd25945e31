export { type GeneratedFile, generateAll } from "./generate-all.ts";
