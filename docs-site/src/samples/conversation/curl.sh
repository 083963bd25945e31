curl -N http://127.0.0.1:8787/v1/chat/completions \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "model": "sundial-1",
    "messages": [
      { "role": "user", "content": "What does a sundial measure?" },
      { "role": "assistant", "content": "The time, by the shadow of its gnomon." },
      { "role": "user", "content": "And at night?" }
    ],
    "stream": true
  }'
