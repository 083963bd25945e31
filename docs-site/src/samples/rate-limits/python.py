import os
from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])

answer = client.chat.completions.with_raw_response.create(
    model="sundial-1-mini",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
    max_completion_tokens=200,
)
print(answer.headers["x-ratelimit-remaining-requests"], "calls left")
print(answer.headers["x-ratelimit-remaining-tokens"], "tokens left")
