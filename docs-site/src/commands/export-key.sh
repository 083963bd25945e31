export SUNDIAL_API_KEY="sdl_test_..."
