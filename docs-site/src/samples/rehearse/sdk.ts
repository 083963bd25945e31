import { isApiError, Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787", retriesMax: 0 });

try {
  await sundial.sandbox.errors.rehearse("upstream_overloaded");
} catch (error) {
  if (!isApiError(error)) throw error;
  console.log(error.status, error.code, error.docUrl);
}
