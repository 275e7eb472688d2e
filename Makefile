# `make demo` and `make test` are all a newcomer needs; each installs what is missing.
PACKAGES = libtesseract-dev libleptonica-dev libsqlite3-dev tesseract-ocr-chi-sim tesseract-ocr-script-hans \
           tesseract-ocr-eng tesseract-ocr-osd python3
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
DOCAI = .build/release/docai
# Swift 6.3 is asked for by Package.swift; https://www.swift.org/install/linux/
SWIFT = swift

.PHONY: demo demo-report test build install-missing second-reader lint format golden samples bench-accuracy bench-second-maker bench-speed bench-replay bench-report bench-test certainty model model-test check fuzz clean

## Read the made-up cases in samples/, judge, record and report them.
demo: build
	@rm -f out/demo.sqlite out/demo.sqlite-wal out/demo.sqlite-shm; mkdir -p out
	$(DOCAI) run samples/cases --store out/demo.sqlite
	@echo
	$(DOCAI) report --store out/demo.sqlite
	@echo
	@echo "试试：$(DOCAI) explain case-06 --store out/demo.sqlite"
	@echo "      $(DOCAI) export --store out/demo.sqlite --queue manual --format tsv"
	@echo "      $(DOCAI) rules test"

## Twelve made-up weeks, and the report of the last: out/report.html for a browser or a printer.
demo-report: build
	$(SWIFT) build -c release --product made-up-history
	@rm -f out/history.sqlite out/history.sqlite-wal out/history.sqlite-shm; mkdir -p out
	.build/release/made-up-history out/history.sqlite rules
	$(DOCAI) report --store out/history.sqlite --week 2024-W31 --format html --output out/report.html
	@$(DOCAI) report --store out/history.sqlite --week 2024-W31
	@echo
	@echo "网页：out/report.html（可打印）"
	@echo "试试：$(DOCAI) sample --store out/history.sqlite --from 2024-05-13 --to 2024-08-04"

## Every test, in one run of Swift Testing.
test: install-missing
	$(SWIFT) test

## The release binary: .build/release/docai
build: install-missing
	$(SWIFT) build -c release --product docai

install-missing:
	@missing=; for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing:$$missing"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -qy --no-install-recommends $$missing; fi
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.3 is missing: https://www.swift.org/install/linux/"; exit 69; }

## A second, independent reader for lines that matter (optional, 99 MB in ~/.local/share/docai, from PyPI).
second-reader:
	scripts/second-reader.sh

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift
	$(DOCAI) rules check
	$(DOCAI) rules format --check

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

## Write the golden files anew; the run that writes them fails, the next one passes.
golden:
	DOCAI_RECORD=1 $(SWIFT) test || true
	$(SWIFT) test

## The committed cases of samples/ anew (needs Pillow, numpy and the fonts named in samples/README.md).
samples:
	python3 samples/make.py --committed

MODEL_PACKAGES = tesseract-ocr tesseract-ocr-chi-sim ibus-table-wubi python3 fonts-noto-cjk fonts-wqy-zenhei \
                 fonts-wqy-microhei fonts-arphic-ukai fonts-arphic-uming fonts-ocr-b
CHUNKS = 10

## Train the reader of models/ on CHUNKS × 3,000 more lines and measure it (needs Pillow and numpy; stop it at any time).
model:
	$(MAKE) install-missing PACKAGES="$(MODEL_PACKAGES)"
	python3 models/make.py train --more $(CHUNKS) --rate 0.00005
	python3 models/make.py export
	python3 models/make.py evaluate models/docai.traineddata

## Unit tests of the training recipe, which CI has no numpy for.
model-test:
	python3 -m unittest discover -s models/tests -t models

## How often DocAI decides, and how often wrongly, on COUNT made-up cases; without and with the second reader.
bench-accuracy: build
	python3 bench/accuracy.py $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED)) $(if $(LEVELS),--levels $(LEVELS))

## The same on cases of a maker that shares nothing with ours: other templates, packing and faults (samples/second-maker).
bench-second-maker: build
	@rm -rf out/bench/second-maker
	python3 samples/second-maker/make.py --out out/bench/second-maker --count $(or $(COUNT),100) --seed $(or $(SEED),second) --templates $(or $(TEMPLATES),all)
	python3 bench/accuracy.py --cases out/bench/second-maker --by template

## Images per CPU-second against the tesseract command and RapidOCR on the same images; MEMORY=10000 for a worker's memory.
bench-speed: build
	python3 bench/speed.py $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED)) $(if $(MEMORY),--memory $(MEMORY))

## Cases a second that `docai rules replay` judges, its memory, and both as the store grows to COUNT cases (1,000,000).
bench-replay: build
	python3 bench/replay.py $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED))

## CPU time and memory of `docai report` as the store grows to COUNT cases (1,000,000) over 52 weeks; KEEP=1: the same stores.
bench-report: build
	python3 bench/report.py $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED)) $(if $(KEEP),--keep)

## Tolerances of rules/certainty.txt from the last bench-accuracy, or of CASES and EXPORT; WRITE=1 writes them.
certainty:
	python3 bench/certainty.py $(CASES) $(EXPORT) $(if $(WRITE),--write)

## Unit tests of the scorer (standard library only), and the asserts of the maker (needs numpy, Pillow and its fonts).
bench-test:
	python3 -m unittest discover -s bench/tests -t bench
	python3 samples/make.py --check

FUZZ_SECONDS = 60
FUZZ_ENTRIES = rules warnings definitions cases verdicts values

## Garbage and half-right files into everything that reads text from outside, FUZZ_SECONDS in all; needs lld.
fuzz: install-missing
	DOCAI_FUZZ=1 $(SWIFT) build -c release --sanitize=fuzzer --product fuzz --scratch-path .build/fuzz -Xswiftc -use-ld=lld
	@mkdir -p out/fuzz; for entry in $(FUZZ_ENTRIES); do mkdir -p out/fuzz/$$entry; \
	  FUZZ_ENTRY=$$entry .build/fuzz/release/fuzz -max_total_time=$$(( $(FUZZ_SECONDS) / $(words $(FUZZ_ENTRIES)) )) -timeout=5 -rss_limit_mb=2048 \
	    -max_len=4000 -print_final_stats=1 -artifact_prefix=out/fuzz/$$entry- out/fuzz/$$entry fuzz/corpus/$$entry || exit 1; done

## What CI runs.
check: test build
	$(DOCAI) rules test

clean:
	rm -rf .build out
