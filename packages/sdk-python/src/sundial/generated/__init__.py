# Made by `npm run generate` from openapi/. Do not edit.
"""What derives from the contract of the API."""
