curl http://127.0.0.1:8787/v1/spend_limits \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"
