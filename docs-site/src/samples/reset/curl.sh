curl -sS -X POST http://127.0.0.1:8787/v1/sandbox/reset \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{"sample_usage": true}'
