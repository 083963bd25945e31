DATABASE_URL="$NEW_DATABASE_URL" API_PORT=8799 METRICS_PORT=9499 \
  UPSTREAM_API_KEY="" STRIPE_SECRET_KEY="" \
  node --env-file-if-exists=.env apps/api/src/main.ts
