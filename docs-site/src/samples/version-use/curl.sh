curl http://127.0.0.1:8787/v1/version_usage \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"
