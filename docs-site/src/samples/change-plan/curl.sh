curl -X PATCH http://127.0.0.1:8787/v1/subscription \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{"plan": "scale"}'
