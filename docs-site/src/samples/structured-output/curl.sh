curl http://127.0.0.1:8787/v1/chat/completions \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "model": "sundial-1",
    "messages": [{ "role": "user", "content": "Order 1042: two lamps to Ada Lovelace, Lisbon." }],
    "response_format": {
      "type": "json_schema",
      "json_schema": {
        "name": "order",
        "strict": true,
        "schema": {
          "type": "object",
          "properties": {
            "number": { "type": "integer" },
            "customer": { "type": "string" },
            "city": { "type": "string" }
          },
          "required": ["number", "customer", "city"],
          "additionalProperties": false
        }
      }
    }
  }'
