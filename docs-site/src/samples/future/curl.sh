curl -sS -o /dev/null -D - http://127.0.0.1:8787/v1/models \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Sundial-Version: 2025-03-12" \
  -H "Sundial-Clock: 2027-03-12T00:00:00Z"
