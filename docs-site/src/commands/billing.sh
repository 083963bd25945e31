npm run billing -- set-plan --organization org_... --plan scale --seats 30
npm run billing -- grant-credit --organization org_... --usd 25.00 --name Sorry
npm run billing -- mark-paid --organization org_... --invoice bill_...
npm run billing -- void-invoice --organization org_... --invoice bill_... \
  --reason "sent twice"
npm run billing -- refund-invoice --organization org_... --invoice bill_... \
  --usd 25.00 --reason "outage"
