import json
import os

from sundial import ApiObject, Sundial
from sundial.types import ChatMessageParam, ChatToolParam

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")


def get_weather(city: str) -> dict[str, object]:
    return {"city": city, "temperature": 18, "conditions": "light rain"}


tools: list[ChatToolParam] = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "The weather of a city now",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
                "required": ["city"],
            },
        },
    }
]
messages: list[ChatMessageParam | ApiObject] = [{"role": "user", "content": "What is the weather in Lisbon?"}]

for _ in range(5):  # a model that calls and calls must come to an end
    answer = client.chat.completions.create(model="sundial-1", messages=messages, tools=tools)
    message = answer.choices[0].message
    if not message.tool_calls:
        print(message.content)
        break
    messages.append(message)
    for call in message.tool_calls:
        if call.function:
            result = get_weather(**json.loads(call.function.arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
