import os

from sundial import ApiObject, Sundial, SundialError
from sundial.types import ChatMessageParam

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")
messages: list[ChatMessageParam | ApiObject] = []


def ask(question: str) -> None:
    messages.append({"role": "user", "content": question})
    said, broken = "", ""
    try:
        stream = client.chat.completions.create(model="sundial-1", messages=messages, stream=True)
        for chunk in stream:
            piece = chunk.choices[0].delta.content or ""
            said += piece
            print(piece, end="", flush=True)
    except SundialError as error:
        broken = str(error)
    if broken:
        print(f" [broke off: {broken}]", end="")
        said += " [broke off]"
    print()
    messages.append({"role": "assistant", "content": said})


for question in ["What does a sundial measure?", "And at night?"]:
    print(">", question)
    ask(question)
