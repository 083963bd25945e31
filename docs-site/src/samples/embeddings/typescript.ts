import OpenAI from "openai";

const client = new OpenAI({ baseURL: "http://127.0.0.1:8787/v1", apiKey: process.env.SUNDIAL_API_KEY });

const result = await client.embeddings.create({
  model: "sundial-embed-1",
  input: ["The sky is blue.", "Grass is green."],
});
console.log(result.data.length, "vectors of", result.data[0]?.embedding.length, "numbers");
