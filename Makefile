# Every target first prepares the virtual environment that it needs (installer/setup.sh).

.PHONY: demo test check run-long

demo: ## open the window with the sample library; without a display, print answers
	@sh installer/setup.sh demo
	@.venv/bin/python -m photosearch demo

test: ## run the tests of the first tier (CONTRIBUTING.md)
	@sh installer/setup.sh demo dev
	@QT_QPA_PLATFORM=offscreen tests/in-two -m "not slow and not long"

check: ## run everything that CI runs on Linux
	@bash .ci/run

run-long: ## run the long tests (exports, kills, soaks); a rerun resumes
	@sh installer/setup.sh demo dev
	@.venv/bin/python tests/run-long
