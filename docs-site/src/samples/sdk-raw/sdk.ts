import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const { data, response, requestId } = await sundial.embeddings
  .create({ model: "sundial-embed-1", input: "The sky is blue." })
  .withResponse();
console.log(response.status, requestId);
console.log(response.headers.get("Sundial-Model-Served"), "made", data.data.length, "vector");
