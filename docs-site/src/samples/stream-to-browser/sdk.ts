import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

/** A handler for Node, Bun, Deno and workers: the key stays on the server, and the pieces go on as they come. */
async function answer(request: Request): Promise<Response> {
  const question = new URL(request.url).searchParams.get("question") ?? "";
  const stream = await sundial.chat.completions.create(
    { model: "sundial-1", messages: [{ role: "user", content: question }], stream: true },
    { signal: request.signal }, // whoever leaves the page stops the model
  );
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for await (const chunk of stream)
        controller.enqueue(new TextEncoder().encode(chunk.choices[0]?.delta.content ?? ""));
      controller.close();
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

const page = await answer(new Request("http://localhost/?question=What%20does%20a%20sundial%20measure%3F"));
console.log(await page.text());
