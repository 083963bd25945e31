# TypeScript: makes sundial-sdk-<version>.tgz in the checkout
npx pnpm@12 install --frozen-lockfile --filter @sundial/sdk
npx pnpm@12 --filter @sundial/sdk build
npx pnpm@12 --filter @sundial/sdk pack
# and in your project
npm install ../sundial/sundial-sdk-*.tgz

# Python: makes sundial_sdk-<version>-py3-none-any.whl in the checkout
pip wheel --no-deps packages/sdk-python
# and in your project, with what it stands on
pip install ../sundial/sundial_sdk-*.whl
