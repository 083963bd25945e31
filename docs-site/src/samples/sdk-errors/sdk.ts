import { ConnectionError, type CreateApiKeyErrorCode, isApiError, RateLimitError, Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

try {
  await sundial.apiKeys.create({ name: "ci", expires_at: "2020-01-01T00:00:00Z" });
} catch (error) {
  if (error instanceof RateLimitError) console.log("try again in", error.retryAfterSeconds, "seconds");
  else if (error instanceof ConnectionError) console.log("no answer:", error.message);
  else if (isApiError<CreateApiKeyErrorCode>(error)) {
    // The compiler knows every code that this call can end in.
    switch (error.code) {
      case "invalid_expiry":
        console.log("choose a date in the future:", error.detail);
        break;
      case "key_limit_reached":
        console.log("revoke a key first:", error.docUrl);
        break;
      default:
        throw error;
    }
  } else throw error;
}
