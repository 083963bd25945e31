npm run lifecycle:users -- sundial-1-long
npm run lifecycle:users -- sundial-1-long --csv > still-on-it.csv
