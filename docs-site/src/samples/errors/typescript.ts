import OpenAI from "openai";

const client = new OpenAI({ baseURL: "http://127.0.0.1:8787/v1", apiKey: process.env.SUNDIAL_API_KEY });

try {
  await client.chat.completions.create({
    model: "no-such-model",
    messages: [{ role: "user", content: "Hello" }],
  });
} catch (error) {
  if (!(error instanceof OpenAI.APIError)) throw error;
  console.log(error.status, error.code, error.requestID);
}
