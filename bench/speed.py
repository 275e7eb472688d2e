#!/usr/bin/env python3
"""Images per CPU-second of DocAI and of its peers on the same images, side by side in one run.

  make bench-speed                        40 cases: docai needed and all, the tesseract command, RapidOCR, scaling
  make bench-speed COUNT=100
  python3 bench/speed.py --cases DIR      a set that is there already
  python3 bench/speed.py --memory 10000   instead: one worker over so many images (a folder repeated under other names)

The set is cut into slices with cases of every level. On each slice every peer has its turn before the next slice, in an
order that moves on by one, so that a loaded machine treats all alike. CPU seconds are user and system time of a peer and
of all that it starts, as the kernel counts them; what is compared are ratios, for wall time means little on a shared
machine. Start-up is counted: a peer is started once a slice. RapidOCR is installed in out/bench/rapidocr when it can be had.
Exit codes: 0, or 1 if a peer failed on a slice, or 69 if the release binary is missing.
"""

import argparse
import sys
from pathlib import Path

from running import docai, memory, peers, sets, slices
from running.usage import Usage, measured


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--count', type=int, default=40, metavar='N', help='how many cases (40)')
    p.add_argument('--slices', type=int, default=4, metavar='N', help='in how many slices (4)')
    p.add_argument('--seed', default='speed', help='any text; another seed is another set (speed)')
    p.add_argument('--cases', type=Path, metavar='DIR', help='this set instead of one made here')
    p.add_argument('--docai', type=Path, default=docai.BINARY, metavar='FILE', help='the binary (.build/release/docai)')
    p.add_argument('--second-reader', action='store_true', help='let DocAI use its second reader')
    p.add_argument('--no-rapidocr', action='store_true', help='without RapidOCR')
    p.add_argument('--memory', type=int, metavar='N', help='measure the memory of one worker over N images')
    p.add_argument('--fields', choices=('all', 'needed'), default='all', help='what is read with --memory (all)')
    return p.parse_args()


def in_turns(rivals, parts):
    """Every peer on every slice; returns the sum of what each took."""
    sums = {peer.name: Usage() for peer in rivals}
    for n, part in enumerate(parts):
        for peer in rivals[n % len(rivals):] + rivals[:n % len(rivals)]:
            took = peer.read(part)
            sums[peer.name] += took
            print(f'slice {n + 1}/{len(parts)}  {peer.name:44} {took.cpu:8.1f} s CPU {took.wall:8.1f} s' + (f'  exit {took.code}' if took.code else ''), file=sys.stderr, flush=True)
    return sums


def table(sums, pages, base):
    """Images per CPU-second, and that against the tesseract command and RapidOCR."""
    rate = {name: pages / used.cpu if used.cpu else 0 for name, used in sums.items()}
    against = [name for name in base if name in rate]
    lines = [f"{'':46}{'images/CPU-s':>13}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}" + ''.join(f'{"× " + name.split(maxsplit=1)[0].split("-")[0].rstrip(","):>13}' for name in against)]
    for name, used in sums.items():
        ratios = ''.join(f'{rate[name] / rate[other]:13.2f}' if rate[other] else f"{'–':>13}" for other in against)
        lines.append(f'{name:46}{rate[name]:13.3f}{used.cpu:9.1f}{used.wall:9.1f}{used.peak / 1024:9.0f}{ratios}')
    return lines


def speed(a, cases):
    parts = slices.cut(cases, sets.OUT / 'speed', a.count, a.slices)
    ours = [peers.DocAI(a.docai, fields, jobs, a.second_reader) for fields, jobs in (('needed', 2), ('all', 2), ('needed', 1))]
    rapid = None if a.no_rapidocr else peers.rapidocr()
    rivals = [*ours, peers.Tesseract(), *([rapid] if rapid else [])]
    sums = in_turns(rivals, parts)
    pages = sum(part.pages for part in parts)
    print(f'{a.count} cases, {pages} images in {len(parts)} slices, in turns')
    print('\n'.join(table(sums, pages, (peers.Tesseract.name, peers.RapidOCR.name))))
    two, one = sums[ours[0].name], sums[ours[2].name]
    print(f'scaling: 2 workers against 1: {one.wall / two.wall:.2f} × as fast by wall time, {two.cpu / one.cpu:.2f} × the CPU time')
    return 1 if any(used.code for used in sums.values()) else 0


def remember(a, cases):
    folder = sets.OUT / 'memory'
    count = slices.repeated(cases, folder, a.memory)
    store, curve = sets.OUT / 'memory.sqlite', memory.Curve()
    docai.fresh(store)
    command = docai.run_command(a.docai, folder, store, 1, a.fields) + ['--recycle', '1000000']
    took = measured(command, docai.environment(a.second_reader), curve.sample)
    curve.save(sets.OUT / 'memory.csv')
    print(f'one worker, never replaced, over {count} images in {took.wall:.0f} s: peak {took.peak / 1024:.0f} MB (largest process, as /usr/bin/time -v has it)')
    print('greatest size in each tenth of the run, MB: ' + ' '.join(f'{size / 1024:.0f}' for size in curve.tenths()))
    print(f'every sample: {sets.OUT / "memory.csv"}')
    return 1 if took.code else 0


def main():
    a = arguments()
    if not a.docai.exists():
        print(f'speed.py: `{a.docai}` is missing; `make build` makes it', file=sys.stderr)
        return 69
    sets.OUT.mkdir(parents=True, exist_ok=True)
    cases = (a.cases or sets.ready(a.count, a.seed, '')).resolve()
    return remember(a, cases) if a.memory else speed(a, cases)


if __name__ == '__main__':
    sys.exit(main())
