# In the checkout, before npm start
if [ -e .sundial/postgres ]; then
  mv .sundial/postgres .sundial/postgres.before
fi
tar -xzf "$BACKUP"
