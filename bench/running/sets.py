"""The made-up set a benchmark runs on: made once, and again when the maker has changed."""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / 'out' / 'bench'
MAKER = ROOT / 'samples'


def _fingerprint():
    """Eight digits of what the maker's sources are; another maker makes another set."""
    digest = hashlib.sha256()
    for source in sorted([MAKER / 'make.py', *(MAKER / 'maker').glob('*.py')]):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:8]


def ready(count, seed, levels, jobs=2, out=OUT):
    """The folder of the set, made if it is not there. cases.tsv and truth.jsonl are written last, so half a set is made again."""
    name = f'{seed}-{count}{"-" + levels.replace(",", "-") if levels else ""}-{_fingerprint()}'
    folder = out / name
    if not (folder / 'truth.jsonl').exists():
        print(f'making {count} cases in {folder}', file=sys.stderr, flush=True)
        command = [sys.executable, MAKER / 'make.py', '--out', folder, '--count', str(count), '--seed', seed, '--jobs', str(jobs)]
        subprocess.run(command + (['--levels', levels] if levels else []), check=True)
    return folder
