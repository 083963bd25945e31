curl http://127.0.0.1:8787/v1/embeddings \
  -H "Authorization: Bearer $SUNDIAL_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{ "model": "sundial-embed-1", "input": ["The sky is blue.", "Grass is green."] }'
