curl "http://127.0.0.1:8787/v1/invoice_preview?plan=scale" \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"
