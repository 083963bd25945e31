cp .env.example .env
node -e 'console.log("SUNDIAL_SECRET=" + crypto.randomBytes(32).toString("base64url"))'
node -e 'console.log("KEY_PEPPERS=1:" + crypto.randomBytes(32).toString("hex"))'
# Put both into .env, with the settings below, and then
npm start
