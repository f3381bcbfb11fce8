# Short-cuts; the build itself is CMake. `make run` and `make test` install what is missing on Debian and Ubuntu.
BUILD ?= build
BUILD_TYPE ?= RelWithDebInfo
JOBS ?= $(shell nproc 2>/dev/null || echo 2)

.PHONY: run test deps build bench tidy clean help

help:
	@echo "make run    build Airlift and open it with a simulated device"
	@echo "make test   build and run all tests"
	@echo "make deps   install the Debian/Ubuntu packages that are missing"
	@echo "make bench  build and run the benchmarks"
	@echo "make tidy   clang-tidy over the files changed since the last commit"
	@echo "make clean  remove $(BUILD)"

run: deps build
	@./.ci/open-window "$(BUILD)/app/airlift/airlift"

test: deps build
	@ctest --test-dir "$(BUILD)" --output-on-failure --no-tests=error -j $(JOBS)

deps:
	@./.ci/deps

build: deps
	@./.ci/configure "$(BUILD)" -DCMAKE_BUILD_TYPE=$(BUILD_TYPE) $(CMAKE_FLAGS)
	@cmake --build "$(BUILD)" -j $(JOBS)

bench: deps
	@./.ci/configure "$(BUILD)-bench" -DCMAKE_BUILD_TYPE=Release -DBUILD_BENCH=ON -DBUILD_UI=OFF $(CMAKE_FLAGS)
	@cmake --build "$(BUILD)-bench" -j $(JOBS) --target bench_all
	@for b in "$(BUILD)-bench"/tests/bench/bench_*; do [ -x "$$b" ] && [ -f "$$b" ] && "$$b" || true; done

# Minutes per dozen of files, so it is not part of the gate: make tidy FILES="core/bundle/build.cpp ..."
FILES ?= $(shell git diff --name-only HEAD -- '*.cpp')
tidy: build
	@[ -z "$(FILES)" ] || clang-tidy -p "$(BUILD)" --quiet $(FILES)

clean:
	@rm -rf "$(BUILD)"
