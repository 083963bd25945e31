export SUNDIAL_WEBHOOK_SECRET="whsec_$(openssl rand -base64 32)"
