import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const organization = await sundial.organization.update({ version_pin: "2026-11-23" });
console.log("pinned to", organization.version_pin);
