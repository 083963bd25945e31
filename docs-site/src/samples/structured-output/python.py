import os

from openai import OpenAI
from pydantic import BaseModel

client = OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])


class Order(BaseModel):
    number: int
    customer: str
    city: str


completion = client.chat.completions.parse(
    model="sundial-1",
    messages=[{"role": "user", "content": "Order 1042: two lamps to Ada Lovelace, Lisbon."}],
    response_format=Order,
)
order = completion.choices[0].message.parsed
print(order)
