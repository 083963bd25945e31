import os

import openai
from openai.types.chat import ChatCompletionMessageParam

client = openai.OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])
messages: list[ChatCompletionMessageParam] = []


def ask(question: str) -> None:
    messages.append({"role": "user", "content": question})
    said, broken = "", "it only ended"
    try:
        stream = client.chat.completions.create(model="sundial-1", messages=messages, stream=True)
        for chunk in stream:
            if chunk.choices[0].finish_reason:
                broken = ""
            piece = chunk.choices[0].delta.content or ""
            said += piece
            print(piece, end="", flush=True)
    except Exception as error:  # a lost connection is no error of openai's own
        broken = str(error)
    if broken:
        print(f" [broke off: {broken}]", end="")
        said += " [broke off]"
    print()
    messages.append({"role": "assistant", "content": said})


for question in ["What does a sundial measure?", "And at night?"]:
    print(">", question)
    ask(question)
