npm run stripe:push -- --dry-run
npm run stripe:push
