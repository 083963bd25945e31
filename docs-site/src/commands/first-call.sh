# Python
pip install openai
python quickstart.py

# TypeScript, with Node 22.18 or newer, which runs it as it is
npm install openai
node quickstart.mts
