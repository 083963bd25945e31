import os
import openai

client = openai.OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])

try:
    client.chat.completions.create(
        model="no-such-model",
        messages=[{"role": "user", "content": "Hello"}],
    )
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
