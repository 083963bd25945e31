import os

import openai
from openai.types.chat import ChatCompletionMessageParam

client = openai.OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])
messages: list[ChatCompletionMessageParam] = []


def ask(question: str) -> None:
    messages.append({"role": "user", "content": question})
    said = ""
    try:
        stream = client.chat.completions.create(model="sundial-1", messages=messages, stream=True)
        for chunk in stream:
            piece = chunk.choices[0].delta.content or ""
            said += piece
            print(piece, end="", flush=True)
    except openai.APIError as error:
        print(f"\n[broke off: {error.message}]")
    print()
    messages.append({"role": "assistant", "content": said})


for question in ["What does a sundial measure?", "And at night?"]:
    print(">", question)
    ask(question)
