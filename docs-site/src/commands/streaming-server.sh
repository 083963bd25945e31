# Python
python ask.py

# TypeScript
node ask.mts
