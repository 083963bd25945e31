import json
import os
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam, ChatCompletionToolParam

client = OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])


def get_weather(city: str) -> dict[str, object]:
    return {"city": city, "temperature": 18, "conditions": "light rain"}


tools: list[ChatCompletionToolParam] = [
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
messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "What is the weather in Lisbon?"}]

for _ in range(5):  # a model that calls and calls must come to an end
    answer = client.chat.completions.create(model="sundial-1", messages=messages, tools=tools)
    message = answer.choices[0].message
    if not message.tool_calls:
        print(message.content)
        break
    calls = [call for call in message.tool_calls if call.type == "function"]
    messages.append(
        {
            "role": "assistant",
            "tool_calls": [
                {
                    "id": call.id,
                    "type": "function",
                    "function": {"name": call.function.name, "arguments": call.function.arguments},
                }
                for call in calls
            ],
        }
    )
    for call in calls:
        result = get_weather(**json.loads(call.function.arguments))
        messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
