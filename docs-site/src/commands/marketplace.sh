npm run marketplace -- add-reviewer --email ada@example.com
npm run marketplace -- queue
