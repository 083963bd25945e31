curl "http://127.0.0.1:8787/v1/requests?limit=5" \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"
