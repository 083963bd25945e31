# Made by `npm run generate` from openapi/. Do not edit.
"""The methods of the client, a module a resource."""
