# Python
pip install standardwebhooks
python receive.py

# TypeScript, with Node 22.18 or newer
npm install standardwebhooks
node receive.mts
