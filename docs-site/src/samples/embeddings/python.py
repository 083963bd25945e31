import os
from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])

result = client.embeddings.create(model="sundial-embed-1", input=["The sky is blue.", "Grass is green."])
print(len(result.data), "vectors of", len(result.data[0].embedding), "numbers")
