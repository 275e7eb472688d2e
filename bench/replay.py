#!/usr/bin/env python3
"""How many stored cases `docai rules replay` and `docai calibrate` judge in a second, and whether that stays so as the
store grows.

Makes a store of COUNT made-up cases and replays changed rules over the first tenths of it. A store that `docai run` made
holds scans, fields and the whole readings, too; a replay reads none of them, and they are left out here.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import time

from running import stores

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def measured(*command):
    """Processor seconds, seconds, megabytes and the JSON of one command."""
    start = time.monotonic()
    process = subprocess.Popen([*command, "--format", "json"], stdout=subprocess.PIPE, cwd=ROOT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("%s ended with %d" % (" ".join(command), process.returncode))
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024, json.loads(output)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--docai", default=os.path.join(ROOT, ".build/release/docai"))
    parser.add_argument("--work", default=os.path.join(ROOT, "out/bench-replay"))
    arguments = parser.parse_args()
    os.makedirs(arguments.work, exist_ok=True)
    rules = os.path.join(arguments.work, "candidate")
    shutil.rmtree(rules, ignore_errors=True)
    stores.candidate(rules)
    print("%10s %8s %12s %11s %8s %8s %8s" % ("cases", "CPU s", "cases/CPU s", "judging, s", "s", "MB", "flips"))
    count = arguments.count
    counts = [count // 100, count // 10, count] if count >= 100_000 else [count]
    for count in counts:
        store = os.path.join(arguments.work, "cases.sqlite")
        for end in ("", "-wal", "-shm", "-run"):
            if os.path.exists(store + end):
                os.remove(store + end)
        stores.make_store(store, arguments.docai, count, arguments.seed)
        cpu, wall, memory, report = measured(arguments.docai, "rules", "replay", rules, "--store", store)
        flips = sum(report["flips"].values())
        print("%10d %8.2f %12.0f %11.2f %8.2f %8.0f %8d" % (
            report["cases"], cpu, report["cases"] / cpu, report["seconds"], wall, memory, flips), flush=True)
        cpu, wall, memory, report = measured(arguments.docai, "calibrate", "--store", store)
        print("%10d %8.2f %12.0f %11s %8.2f %8.0f %8s   calibrate, %d settings" % (
            report["cases"], cpu, report["cases"] / cpu, "", wall, memory, "", len(report["settings"])), flush=True)


if __name__ == "__main__":
    main()
