# make run serves Reunite at http://127.0.0.1:5000, make test runs all that CI runs.
# Each sets up what it needs.

PYTHON ?= python3
PORT ?= 5000
BIN := .venv/bin
FLASK := $(BIN)/flask --app reunite

.PHONY: setup run demo test check bench format browser libical pango

setup: .venv/ready pango

.venv/ready: requirements.txt requirements-pdf.txt requirements-towns.txt pyproject.toml reunite/assets.py reunite/gazetteer.py
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	-$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-pdf.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	$(BIN)/python -m reunite.assets
	$(BIN)/python -m reunite.gazetteer
	@touch $@

.venv/ready-for-tests: .venv/ready requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

run: setup
	$(FLASK) serve --port $(PORT)

demo: setup
	$(FLASK) demo --port $(PORT)

test: check browser libical pango
	$(BIN)/pytest --numprocesses 2

check: .venv/ready-for-tests
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet templates

format: .venv/ready-for-tests
	$(BIN)/ruff format --quiet .
	$(BIN)/ruff check --quiet --fix .

bench: .venv/ready-for-tests
	$(BIN)/python -m bench

# The tests drive a real Chromium: the system's, or Debian's where we may install it, or Playwright's.
browser: .venv/ready-for-tests
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } \
	|| $(BIN)/playwright install chromium \
	|| { echo "No browser can be had here, and the journeys need one: install chromium, then run make test again."; exit 1; }

# One more program that reads our calendars; without it, and where we may install nothing, its tests are left out.
libical:
	@ldconfig -p 2>/dev/null | grep -q libical.so \
	|| { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq libical3 >/dev/null; } || true

# Draws the text of PDFs; without it, and where we may install nothing, people print from their browser.
pango:
	@ldconfig -p 2>/dev/null | grep -q libpangoft2-1.0.so \
	|| { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null; } || true
