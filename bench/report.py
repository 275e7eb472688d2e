#!/usr/bin/env python3
"""How long `docai report` takes, and how much memory, as the store grows to COUNT cases over 52 weeks.

  make bench-report                       10,000, 100,000 and 1,000,000 cases
  make bench-report COUNT=100000

The last week was decided by other rules than the week before, so that every case of it is judged again for the change of
the rate. CPU seconds are user and system time of the command as the kernel counts them, start-up included, of a second
run: the first finds the file not in memory. Stores lie in out/bench-report and are kept: KEEP=1 measures them again.
"""

import argparse
import os
import shutil
import subprocess
import sys

from running import docai, stores
from running.sets import ROOT
from running.usage import measured

FORMATS = ['text', 'html', 'json', 'prometheus']


def make(store, count, seed, work):
    """A store whose last week was decided by other rules, which are live."""
    docai.fresh(store)
    stores.empty_store(store, docai.BINARY)
    rules = os.path.join(work, 'candidate')
    shutil.rmtree(rules, ignore_errors=True)
    stores.candidate(rules)
    for command in (['replay', rules], ['promote', rules, '--accept-unproven', 'made up']):
        subprocess.run([docai.BINARY, 'rules', *command, '--store', store], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    stores.fill(store, count, seed, True, stores.live(store))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--count', type=int, default=1_000_000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--keep', action='store_true', help='measure the stores that are there')
    parser.add_argument('--work', default=str(ROOT / 'out' / 'bench-report'))
    arguments = parser.parse_args()
    os.makedirs(arguments.work, exist_ok=True)
    count = arguments.count
    print('%10s %10s %8s %8s %8s' % ('cases', 'format', 'CPU s', 's', 'peak MB'))
    for count in [count // 100, count // 10, count] if count >= 1_000_000 else [count]:
        store = os.path.join(arguments.work, 'cases-%d.sqlite' % count)
        if not (arguments.keep and os.path.exists(store)):
            make(store, count, arguments.seed, arguments.work)
        for format_ in ['warm-up', *FORMATS]:
            command = [docai.BINARY, 'report', '--store', store, '--format', format_.replace('warm-up', 'text')]
            usage = measured(command)
            if usage.code:
                sys.exit('docai report ended with %d' % usage.code)
            if format_ in FORMATS:
                print('%10d %10s %8.2f %8.2f %8.0f' % (count, format_, usage.cpu, usage.wall, usage.peak / 1024), flush=True)


if __name__ == '__main__':
    main()
