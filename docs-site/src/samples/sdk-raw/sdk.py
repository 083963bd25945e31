import os

from sundial import Sundial, with_raw_response

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

answer = with_raw_response(client.embeddings.create)(
    model="sundial-embed-1",
    input="The sky is blue.",
)
print(answer.status, answer.request_id)
print(answer.headers["Sundial-Model-Served"], "made", len(answer.parsed.data), "vector")
