import OpenAI from "openai";

const client = new OpenAI({ baseURL: "http://127.0.0.1:8787/v1", apiKey: process.env.SUNDIAL_API_KEY });
const messages: OpenAI.ChatCompletionMessageParam[] = [];

async function ask(question: string): Promise<void> {
  messages.push({ role: "user", content: question });
  let said = "";
  let broken = "it only ended";
  try {
    const stream = await client.chat.completions.create({ model: "sundial-1", messages, stream: true });
    for await (const chunk of stream) {
      if (chunk.choices[0]?.finish_reason) broken = "";
      const piece = chunk.choices[0]?.delta.content ?? "";
      said += piece;
      process.stdout.write(piece);
    }
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  if (broken) {
    process.stdout.write(` [broke off: ${broken}]`);
    said += " [broke off]";
  }
  console.log();
  messages.push({ role: "assistant", content: said });
}

for (const question of ["What does a sundial measure?", "And at night?"]) {
  console.log(">", question);
  await ask(question);
}
