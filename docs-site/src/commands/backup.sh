pg_dump --format=custom --file="$BACKUP" "$DATABASE_URL"
