curl -i http://127.0.0.1:8787/v1/chat/completions \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{ "model": "no-such-model", "messages": [{ "role": "user", "content": "Hello" }] }'
