import os

from sundial import Sundial, with_raw_response

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

answer = with_raw_response(client.chat.completions.create)(
    model="sundial-1-mini",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
    max_completion_tokens=200,
)
print(answer.headers["RateLimit"])
