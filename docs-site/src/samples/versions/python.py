import os
from openai import OpenAI

client = OpenAI(
    base_url="http://127.0.0.1:8787/v1",
    api_key=os.environ["SUNDIAL_API_KEY"],
    default_headers={"Sundial-Version": "2026-11-23"},
)

answer = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
)
print(answer.choices[0].message.content)
