import os

from pydantic import BaseModel
from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")


class Order(BaseModel):
    number: int
    customer: str
    city: str


schema = {**Order.model_json_schema(), "additionalProperties": False}
completion = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "Order 1042: two lamps to Ada Lovelace, Lisbon."}],
    response_format={"type": "json_schema", "json_schema": {"name": "order", "strict": True, "schema": schema}},
)
choice = completion.choices[0]
if choice.finish_reason != "stop":
    raise RuntimeError(f"the answer is not whole: {choice.finish_reason}")
print(Order.model_validate_json(choice.message.content or ""))
