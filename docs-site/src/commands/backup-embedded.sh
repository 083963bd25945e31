# In the checkout, after npm start has ended
tar -czf "$BACKUP" .sundial/postgres
