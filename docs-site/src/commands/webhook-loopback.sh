WEBHOOK_LOOPBACK=true npm start
