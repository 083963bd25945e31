curl "http://127.0.0.1:8787/v1/invoices?limit=12" \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"

curl http://127.0.0.1:8787/v1/invoices/bill_... \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"
