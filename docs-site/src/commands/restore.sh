# NEW_DATABASE_URL: a database that exists and is empty
pg_restore --no-owner --exit-on-error --single-transaction \
  --dbname="$NEW_DATABASE_URL" "$BACKUP"
