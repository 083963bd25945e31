curl -X PUT http://127.0.0.1:8787/v1/spend_limits \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "period": "month",
    "amount": "250.00",
    "enforcement": "hard",
    "alert_percents": [80, 100]
  }'
