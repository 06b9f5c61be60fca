# Two commands: `make demo` and `make test`. They need Python 3.11 or newer and make; the rest goes into .venv.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,$(shell \
	$(name) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $(name))))
BIN := .venv/bin
READY := .venv/ready
DEMO := demo
export CHIDAO_GRAPH := $(DEMO)/graph
ASK := $(BIN)/chidao ask

.PHONY: help demo test test-servers bench lock examples clean

help:
	@echo "make demo   build a graph from examples/, ask it, draw it, export it (into $(DEMO)/)"
	@echo "make test   tests, types, lint, import directions"
	@echo "make test-servers   the same graph on real servers (Java and Maven; the first run fetches them)"
	@echo "make bench  extraction beside other tools, which get a .venv-bench of their own (bench/README.md)"
	@echo "make lock   write requirements.lock anew from pyproject.toml"
	@echo "make examples   make the DOCX, PDF, XLSX, HTML and Markdown examples anew"
	@echo "make clean  remove .venv and $(DEMO)/"

# The environment: made once, and again when the lock or the project file changes.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { \
	  echo "chidao needs Python 3.11 or newer, with its venv module. Found: $$(python3 --version 2>&1 || echo no python3)." >&2; \
	  echo "Debian, Ubuntu: apt-get install python3 python3-venv. Elsewhere: https://www.python.org/downloads/" >&2; \
	  echo "Or name one yourself: make demo PYTHON=/path/to/python3.12" >&2; exit 1; }
	@echo "Making .venv with $(PYTHON) (once; a minute or two)"
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q chidao graph loaders ontology queries
	@touch $@

demo: $(READY)
	@$(BIN)/chidao build examples -o $(DEMO)/graph
	@echo; echo "Who owns electronic medical records? (no diacritics needed)"
	@$(ASK) who-owns "benh an dien tu"
	@echo; echo "What did the Ministry of Science and Technology have to do, its predecessors' tasks included?"
	@$(ASK) tasks-of "Bộ Khoa học và Công nghệ"
	@echo; echo "What was past due on 1 January 2026?"
	@$(ASK) past-due --as-of 2026-01-01
	@echo; echo "What did Resolution 57-NQ/TW set in motion?"
	@$(ASK) by-instrument 57-NQ/TW
	@echo; echo "Which tasks name nobody?"
	@$(ASK) no-owner
	@$(BIN)/chidao show --view owners -o $(DEMO)/owners.html
	@$(BIN)/chidao export turtle -o $(DEMO)/graph.ttl
	@echo; echo "The picture: $(DEMO)/owners.html (open it in a browser)"
	@echo "The RDF:     $(DEMO)/graph.ttl"
	@echo "Ask on:      $(BIN)/chidao ask -g $(DEMO)/graph"

test: $(READY)
	$(BIN)/python -m pytest
	$(BIN)/mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

# Neo4j and Fuseki come from Maven Central into .servers/, once, and run on loopback.
test-servers: $(READY)
	$(BIN)/python -m pytest tests/servers

bench: $(READY)
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check -r bench/requirements.txt
	@$(BIN)/python bench/extraction.py --others .venv-bench/bin/python

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --generate-hashes --python-version 3.11 --all-extras --group dev \
	  --no-emit-index-url --no-header --quiet --upgrade -o requirements.lock pyproject.toml

examples: $(READY)
	$(BIN)/python tests/gold/make_examples.py

clean:
	rm -rf .venv .venv-bench $(DEMO)
