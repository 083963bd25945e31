import json
import os
from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:8787/v1", api_key=os.environ["SUNDIAL_API_KEY"])

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
    if call.type == "function":
        print(call.function.name, json.loads(call.function.arguments))
