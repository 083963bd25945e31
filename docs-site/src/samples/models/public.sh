curl "http://127.0.0.1:8787/v1/models?include_retired=true"
