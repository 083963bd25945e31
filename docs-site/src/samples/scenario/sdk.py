import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

completion = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
    options={"headers": {"Sundial-Scenario": "refusal"}},
)
print(completion.choices[0].message.refusal)
