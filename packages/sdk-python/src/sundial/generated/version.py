# Made by `npm run generate` from openapi/. Do not edit.
api_version = "2026-11-23"
"""The dated version of the API that this package was made from, and that it asks for."""
sdk_version = "0.1.0"
"""The version of this package."""
default_base_url = "http://127.0.0.1:8787"
