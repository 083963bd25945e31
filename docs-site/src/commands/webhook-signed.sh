id="evt_$RANDOM"
at=$(date +%s)
body='{"type":"webhook.test","data":{"type":"webhook.test","id":"'$id'","subject_id":"whe_1"}}'
key=$(printf %s "${SUNDIAL_WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
signature=$(printf %s "$id.$at.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
curl -sS -o /dev/null -w '%{http_code}\n' http://127.0.0.1:3001 \
  -H "Content-Type: application/json" \
  -H "Webhook-Id: $id" \
  -H "Webhook-Timestamp: $at" \
  -H "Webhook-Signature: v1,$signature" \
  -d "$body"
