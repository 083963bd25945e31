curl -i http://127.0.0.1:8787/v1/chat/completions \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "model": "sundial-1-mini",
    "messages": [{ "role": "user", "content": "What does a sundial measure?" }],
    "max_completion_tokens": 200
  }'
