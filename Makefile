# make help   what there is to make
SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: full prove run test coverage check format lock install install-dev web-environment browser clean help pictures prod-check evaluate measure-widget benchmark
PYTHON ?= python3
UV := .tools/bin/uv
BOT := .venv/bin/python -m bot

help:
	@echo "make run             start everything on this machine"
	@echo "make check           the quick gate, before every commit (under 2 minutes)"
	@echo "make test            every room, before a push (under 20 minutes)"
	@echo "make coverage        make test, and how much of the program it ran (half as long again)"
	@echo "make full            what takes too long for that"
	@echo "make prod-check      the production layout on this machine: PostgreSQL, nginx"
	@echo "make format          put the code into its form"
	@echo "make evaluate        how well messages are understood, into docs/understanding.md"
	@echo "make measure-widget  how light and quick the chat is, into docs/widget.md"
	@echo "make prove           that nothing is lost, into docs/reliability.md (half an hour)"
	@echo "make benchmark       what ours costs beside stock Rasa, into docs/performance.md (hours)"
	@echo "make pictures        the screenshots of README and docs"
	@echo "make lock            the versions of everything that is installed"
	@echo "make clean           take away what was installed, trained and remembered"

run: install
	@exec $(BOT) run

test: install-dev web-environment browser
	@scripts/gate test

coverage: install-dev web-environment browser
	@scripts/gate coverage

check: install-dev web-environment
	@scripts/gate check

format: install-dev
	.venv/bin/ruff format . && .venv/bin/ruff check --fix .

$(UV):
	@echo "Getting uv (the installer) …"
	@scripts/python310 -m venv .tools
	@.tools/bin/python -m pip install --quiet --quiet --disable-pip-version-check uv

install: .venv/.run
install-dev: .venv/.dev
web-environment: .venv-web/.done

.venv/.run: requirements/run.txt | $(UV)
	@if [ -f .venv/.dev ] && [ ! requirements/run.txt -nt .venv/.dev ]; then touch $@; else \
	  scripts/install .venv requirements/run.txt && touch $@; fi

.venv/.dev: requirements/dev.txt | $(UV)
	@scripts/install .venv requirements/dev.txt && touch .venv/.run $@

# Types are checked against SQLAlchemy 2, and web's tests run there too, on a newer Python.
.venv-web/.done: requirements/web-dev.txt | $(UV)
	@scripts/install .venv-web requirements/web-dev.txt "$$(scripts/python-web -c 'import sys; print(sys.executable)')" && touch $@

browser:
	@scripts/browser

lock: | $(UV)
	scripts/lock

# The production layout on this machine: PostgreSQL, nginx, two webs, two brains.
prod-check: install-dev web-environment
	@scripts/nginx && $(BOT) train && .venv/bin/python -m pytest -q -m prod tests/prod

# How well messages are understood: a table, results/evaluation.html, docs/understanding.md.
evaluate: install-dev
	@$(BOT) evaluate $(ARGS)

# What takes too long for `make test`: every combination, Firefox and fingers throughout, all figures
# of the frozen set, both starts, Rasa's test stories, the benchmark.
full: install-dev web-environment browser
	@$(BOT) train && .venv/bin/python -m pytest -q -m full tests

# How light, quick and reliable the chat is: the table in docs/widget.md.
measure-widget: install-dev browser
	@scripts/node-tools
	@.venv/bin/python -m tests.measure.widget $(ARGS)

# The screenshots of README and docs, from the running program.
pictures: install-dev browser
	@$(BOT) train >/dev/null && .venv/bin/python -m tests.browser.pictures

# The figures of delivery and encryption, into docs/reliability.md (half an hour and more).
prove: install-dev
	@NERVELINE_FUZZ=20000 .venv/bin/python -m pytest -q tests/safety/test_fuzz.py
	@NERVELINE_BODIES=20000 .venv/bin/python -m pytest -q tests/messenger/test_webhook.py -k whatever_the_json
	@.venv/bin/python -m tests.prove
	@.venv/bin/python -m tests.prove.messenger
	@.venv/bin/python -m tests.prove.inbox --write

# What ours costs beside stock Rasa, into docs/performance.md (hours; resumable).
benchmark: install-dev
	@$(BOT) train >/dev/null && .venv/bin/python -m tests.benchmark $(ARGS)

clean:
	rm -rf .venv .venv-web .tools models .rasa .hypothesis .pytest_cache .mypy_cache .ruff_cache
