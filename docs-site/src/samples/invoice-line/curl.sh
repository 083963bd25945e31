curl "http://127.0.0.1:8787/v1/invoices/bill_.../lines/line_.../requests" \
  -H "Authorization: Bearer $SUNDIAL_API_KEY"
