curl -f http://127.0.0.1:8787/readyz   # API
curl -f http://127.0.0.1:9465/readyz   # worker
curl -f http://127.0.0.1:4321/healthz  # portal
curl -s http://127.0.0.1:9464/metrics  # of the API, for Prometheus
curl -s http://127.0.0.1:9465/metrics  # of the worker
