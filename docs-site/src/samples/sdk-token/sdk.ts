import { existsSync, readFileSync } from "node:fs";
import { Sundial } from "@sundial/sdk";

const mounted = "/run/secrets/sundial_api_key";
const sundial = new Sundial({
  apiKey: () => (existsSync(mounted) ? readFileSync(mounted, "utf8").trim() : (process.env.SUNDIAL_API_KEY ?? "")),
  baseURL: "http://127.0.0.1:8787",
});
console.log((await sundial.organization.retrieve()).name);
