import os
from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])

completion = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "Summarise order 1042."}],
    extra_headers={"Idempotency-Key": "order-1042-summary"},
)
print(completion.choices[0].message.content)
