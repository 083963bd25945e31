import { isApiError, Sundial } from "@sundial/sdk";

const sundial = new Sundial({
  apiKey: process.env.SUNDIAL_API_KEY,
  baseURL: "http://127.0.0.1:8787",
  version: "2025-03-12",
  defaultHeaders: { "Sundial-Clock": "2027-03-12T00:00:00Z" },
});

try {
  await sundial.models.list();
} catch (error) {
  if (!isApiError(error)) throw error;
  console.log(error.status, error.code, error.headers.get("link"));
}
