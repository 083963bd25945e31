curl -sS -o /dev/null -D - http://127.0.0.1:8787/v1/sandbox/errors/upstream_overloaded \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"
