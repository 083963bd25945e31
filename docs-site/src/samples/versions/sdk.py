import os

from sundial import Sundial

client = Sundial(
    api_key=os.environ["SUNDIAL_API_KEY"],
    base_url="http://127.0.0.1:8787",
    version="2026-11-23",  # when left out: the version that the SDK was made from
)

answer = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
)
print(answer.choices[0].message.content)
