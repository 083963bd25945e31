import { describe, expect, test } from "vitest";
import { readConversation } from "../chat/read-conversation.ts";
import { createDice } from "../dice.ts";
import type { ChatMessage } from "../types.ts";
import { writeAnswer } from "./write-answer.ts";

const user = (content: string): ChatMessage => ({ role: "user", content });
const system = (content: string): ChatMessage => ({ role: "system", content });
const assistant = (content: string): ChatMessage => ({ role: "assistant", content });

function answer(messages: readonly ChatMessage[], seed = "1"): string {
  return writeAnswer(readConversation(messages), createDice(seed));
}

describe("the language of the question is that of the answer", () => {
  test.each([
    ["Who was Ada Lovelace?", "mathematician"],
    ["Was ist der Unterschied zwischen Brutto und Netto?", "Mehrwertsteuer"],
    ["Quel temps fait-il à Paris ?", "Je ne peux pas"],
    ["Hola, me han cobrado dos veces la factura F-2201.", "Facturación"],
    ["Come posso reimpostare la mia password?", "Password dimenticata"],
    ["Quais são os benefícios do exercício físico?", "coração"],
    ["日本の首都はどこですか？", "東京"],
    ["注文した商品がまだ届きません。", "追跡番号"],
    ["请解释一下什么是机器学习。", "规律"],
    ["Schreibe eine Python-Funktion, die prüft, ob eine Zahl eine Primzahl ist.", "def is_prime"],
  ])("%s", (question, expected) => {
    expect(answer([user(question)])).toContain(expected);
  });

  test("unless another is asked for", () => {
    expect(answer([system("Always answer in Japanese."), user("Where is my order?")])).toContain("注文");
    expect(answer([user("Translate to German: good morning")])).toBe("Guten Morgen");
  });
});

describe("code is in the language asked for, and does what was asked", () => {
  test.each([
    ["Write a TypeScript debounce function.", "```typescript", "clearTimeout"],
    ["In Python, how do I group a list of dicts by a key?", "```python", "defaultdict"],
    ["Write a Rust function that counts the words in a string.", "```rust", "split_whitespace"],
    ["Give me a Java class for a bank account with deposit and withdraw.", "```java", "withdraw"],
    ["Create a React login form.", "```tsx", "onSubmit"],
    ["Write a small HTTP server in Go.", "```go", "ListenAndServe"],
    ["Write a Go function to normalize vat numbers", "```go", "func normalizeNumbers"],
    ["Write a Ruby function that checks for a palindrome.", "in Ruby", "is_palindrome"],
    ["Why undefined?\n```js\nfunction add(a, b) {\n  a + b;\n}\n```", "```typescript", "never returns"],
  ])("%s", (question, language, part) => {
    const text = answer([user(question)]);
    expect(text).toContain(language);
    expect(text).toContain(part);
  });
});

describe("instructions hold", () => {
  test("a classifier answers with the label alone", () => {
    const labels = system("Classify the message into one of: billing, technical, shipping, other. Only the label.");
    expect(answer([labels, user("My package never arrived.")])).toBe("shipping");
    expect(answer([labels, user("I was charged twice")])).toBe("billing");
    expect(answer([labels, user("Nice logo")])).toBe("other");
  });

  test("the number of sentences, and the name at the end", () => {
    const text = answer([
      system("You are Mia, an agent of a lamp shop. Answer in at most two sentences and sign with your name."),
      user("My order #48213 is still not here!"),
    ]);
    expect(text).toContain("48213");
    expect(text).not.toContain("1.");
    expect(text.endsWith("\n\nMia")).toBe(true);
  });

  test("who a system prompt makes the model be, it is", () => {
    expect(answer([system("You are Nova, the assistant of a bank."), user("Who are you?")])).toContain("I'm Nova");
  });
});

describe("a conversation is remembered", () => {
  test("a name, and what a question goes on from", () => {
    const told = [user("My name is Priya and I work at Acme."), assistant("Nice to meet you!")];
    expect(answer([...told, user("What's my name?")])).toBe("Your name is Priya.");
    expect(answer([user("What's my name?")])).toContain("haven't told me");
    const asked = [user("What is the capital of France?"), assistant("The capital of France is Paris.")];
    expect(answer([...asked, user("And how many people live there?")])).toContain("2.1 million");
  });

  test("the matter of a plan", () => {
    const trip = [user("I'm planning a trip to Portugal."), assistant("Lovely!")];
    expect(answer([...trip, user("What about day 1?")])).toContain("Morning");
  });
});

describe("small tasks are done and not talked about", () => {
  test.each([
    ["What is 15% of 240?", "15% of 240 is 36."],
    ["What's 3 + 4 * 2?", "3 + 4 * 2 = 11"],
    ["1 - 2 - 3 =", "1 - 2 - 3 = -4"],
    ["Is 17 a prime number? Answer yes or no.", "Yes."],
    ["Is 91 prime?", "No: 91 = 7 × 13."],
    [
      "Rewrite this more politely: Send me the file now.",
      "Could you please send me the file when you have a moment? Thank you!",
    ],
    [
      "Correct the grammar: She don't likes apples and he go to school yesterday.",
      "She doesn't like apples and he went to school yesterday.",
    ],
  ])("%s", (question, expected) => {
    expect(answer([user(question)])).toBe(expected);
  });

  test("a summary has as many points as asked for", () => {
    const sentences = [
      "The council voted.",
      "It costs 2.4 million.",
      "Shops are afraid.",
      "Buses go elsewhere.",
      "Done.",
    ];
    const text = answer([
      user(`Summarize in three bullet points:\n\n${sentences.map((one) => one.repeat(2)).join(" ")}`),
    ]);
    expect(text.match(/^- /gm)).toHaveLength(3);
  });

  test.each([
    ['{"celsius":21}', "celsius is 21."],
    ['{"status":"shipped"}', "status is shipped."],
    [
      '{"temperature":18,"unit":"celsius","conditions":"light rain"}',
      "temperature is 18 °C and conditions are light rain.",
    ],
  ])("the result %s is put into a sentence", (content, told) => {
    expect(answer([user("How is it?"), { role: "tool", content }])).toContain(told);
  });

  test("a tool's failure is told as one", () => {
    const text = answer([user("Where is it?"), { role: "tool", content: '{"error":"order not found"}' }]);
    expect(text).toMatch(/(?:could not look that up|did not work): order not found\./);
  });
});

describe("a conversation goes on", () => {
  const start = [user("Can you help me plan a birthday party?"), assistant("Gladly.")];

  test.each(["Make it cheaper.", "I have two hours a week.", "And at night?", "More", "Why?", "Yes, please", "Go on"])(
    "%s is put into no sentence as its topic",
    (followUp) => {
      for (const seed of ["1", "2", "3", "4", "5"]) {
        const text = answer([...start, user(followUp)], seed);
        expect(text).toMatch(/^(?:With that in mind|Then I would|Let me take)/);
      }
    },
  );

  test("a question of its own is answered as that, within a conversation too", () => {
    const first = answer([user("What are the benefits of unit tests?")]);
    expect(first).toContain("the benefits of unit tests");
    expect(answer([...start, user("What are the benefits of unit tests?")])).toContain("the benefits of unit tests");
  });

  test("no point is made twice", () => {
    const messages = [...start, user("Go on")];
    const first = answer(messages);
    const second = answer([...messages, assistant(first), user("More")]);
    const pointsOf = (text: string) => text.split("\n\n")[1]?.split(/(?<=\.) /) ?? [];
    expect(pointsOf(second).length).toBe(2);
    for (const point of pointsOf(second)) expect(first).not.toContain(point);
  });

  test("what is to be done is named as a noun", () => {
    const say = (text: string) => ["1", "2", "3", "4"].map((seed) => answer([user(text)], seed)).join("\n");
    expect(say("Can you help me plan a birthday party?")).toContain("planning a birthday party");
    expect(say("Could you organise my week?")).toContain("organising my week");
    expect(say("Can you help me with recursion schemes?")).not.toMatch(/withing/);
  });

  test("a name is taken note of, and known afterwards", () => {
    const told = [user("My name is Ada."), assistant(answer([user("My name is Ada.")]))];
    expect(told[1]?.content).toMatch(/^Nice to meet you, Ada!/);
    expect(answer([...told, user("What is my name?")])).toBe("Your name is Ada.");
  });
});
