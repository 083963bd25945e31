import { type ChatMessage, Sundial, SundialError } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });
const messages: ChatMessage[] = [];

async function ask(question: string): Promise<void> {
  messages.push({ role: "user", content: question });
  let said = "";
  let broken = "";
  try {
    const stream = await sundial.chat.completions.create({ model: "sundial-1", messages, stream: true });
    for await (const chunk of stream) {
      const piece = chunk.choices[0]?.delta.content ?? "";
      said += piece;
      process.stdout.write(piece);
    }
  } catch (error) {
    if (!(error instanceof SundialError)) throw error;
    broken = error.message;
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
