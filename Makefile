# One command a chore. `make demo` and `make test` prepare all that they need (see installer/setup.sh).

.PHONY: demo test check run-long

demo: ## the window over the sample library; without a display, printed answers
	@sh installer/setup.sh demo
	@.venv/bin/python -m photosearch demo

test: ## the tests of the README's second command
	@sh installer/setup.sh demo dev
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -m "not slow and not long"

check: ## all that CI runs
	@bash .ci/run

run-long: ## exports, kills, soaks: resumable, by hand
	@sh installer/setup.sh demo dev
	@.venv/bin/python tests/run-long
