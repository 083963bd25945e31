import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

completion = client.chat.completions.create(
    model="sundial-0",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
    options={"headers": {"Sundial-Clock": "2025-11-30T12:00:00Z"}},
)
print(completion.choices[0].message.content)
