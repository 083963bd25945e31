import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const result = await sundial.embeddings.create({
  model: "sundial-embed-1",
  input: ["The sky is blue.", "Grass is green."],
});
console.log(result.data.length, "vectors");
