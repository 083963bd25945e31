import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

result = client.embeddings.create(
    model="sundial-embed-1",
    input=["The sky is blue.", "Grass is green."],
)
print(len(result.data), "vectors")
