import { createServer } from "node:http";
import { Sundial, SundialError } from "@sundial/sdk";

const client = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });
const port = 3000;
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ask</title>
<form>
  <input name="question" aria-label="Question" value="What does a sundial measure?">
  <button>Ask</button>
</form>
<p aria-live="polite"></p>
<script>
  const form = document.querySelector("form");
  const answer = document.querySelector("p");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    answer.textContent = "";
    const response = await fetch("/answer?" + new URLSearchParams(new FormData(form)));
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) answer.append(read.value);
  });
</script>`;

const server = createServer(async (request, response) => {
  const [path, query] = (request.url ?? "/").split("?");
  if (path !== "/answer") {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
    return;
  }
  response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" });
  const left = new AbortController();
  response.on("close", () => left.abort()); // whoever leaves the page stops the model
  try {
    const question = new URLSearchParams(query).get("question") ?? "";
    const stream = await client.chat.completions.create(
      { model: "sundial-1", messages: [{ role: "user", content: question }], stream: true },
      { signal: left.signal },
    );
    for await (const chunk of stream) response.write(chunk.choices[0]?.delta.content ?? "");
  } catch (error) {
    const isKnown = error instanceof SundialError;
    if (!isKnown) console.error(error);
    response.write(` [broke off: ${isKnown ? error.message : "our fault"}]`);
  }
  response.end();
});
server.listen(port, "127.0.0.1", () => console.log(`Open http://127.0.0.1:${port}`));
