curl -sS http://127.0.0.1:8787/v1/webhook_endpoints \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "url": "https://hooks.example.com/sundial",
    "event_types": ["api_key.created", "api_key.revoked"]
  }'
