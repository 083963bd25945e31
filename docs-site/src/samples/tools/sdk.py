import json
import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

completion = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "What is the weather in Lisbon?"}],
    tools=[
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
    ],
)
for call in completion.choices[0].message.tool_calls or []:
    if call.function:
        print(call.function.name, json.loads(call.function.arguments))
