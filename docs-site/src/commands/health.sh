curl -f http://127.0.0.1:8787/readyz   # API
curl -f http://127.0.0.1:9465/readyz   # worker
curl -f http://127.0.0.1:4321/healthz  # portal
curl -s http://127.0.0.1:9464/metrics  # Prometheus metrics of the API, and of the worker on 9465
