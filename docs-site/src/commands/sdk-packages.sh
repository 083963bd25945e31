# TypeScript: makes sundial-sdk-<version>.tgz
pnpm --filter @sundial/sdk build
pnpm --filter @sundial/sdk pack

# Python: makes packages/sdk-python/dist/sundial_sdk-<version>-py3-none-any.whl
pip install build
python -m build packages/sdk-python
