npm run generate        # what derives from the contract, and the locks of published days
npm run versions:check  # whether a document of a dated version would break its callers
npm run changelog       # whether everything that changed is told
npm test
