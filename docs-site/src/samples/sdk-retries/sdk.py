import os

from sundial import Sundial

client = Sundial(
    api_key=os.environ["SUNDIAL_API_KEY"],
    base_url="http://127.0.0.1:8787",
    timeout=30,  # seconds
    retries_max=4,
)

completion = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "Write a long story."}],
    options={"timeout": 120, "retries_max": 0},  # for this call alone
)
print(completion.choices[0].finish_reason)
