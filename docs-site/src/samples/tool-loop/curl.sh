curl http://127.0.0.1:8787/v1/chat/completions \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "model": "sundial-1",
    "messages": [
      { "role": "user", "content": "What is the weather in Lisbon?" },
      { "role": "assistant", "tool_calls": [{
        "id": "call_1",
        "type": "function",
        "function": { "name": "get_weather", "arguments": "{\"city\":\"Lisbon\"}" }
      }] },
      { "role": "tool", "tool_call_id": "call_1", "content": "{\"temperature\":18,\"conditions\":\"light rain\"}" }
    ],
    "tools": [{
      "type": "function",
      "function": {
        "name": "get_weather",
        "description": "The weather of a city now",
        "parameters": {
          "type": "object",
          "properties": { "city": { "type": "string" } },
          "required": ["city"]
        }
      }
    }]
  }'
