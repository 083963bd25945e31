import os

from sundial import Sundial, collect_completion

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

stream = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
    stream=True,
    stream_options={"include_usage": True},
)
completion = collect_completion(stream)
print(completion.choices[0].message.content)
print(completion.usage.total_tokens, "tokens")
