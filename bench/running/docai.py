"""The program under test: where it is, and how it is run on a folder of cases."""

import os
import subprocess
from pathlib import Path

from .sets import ROOT

BINARY = ROOT / '.build' / 'release' / 'docai'
OFF = 'off'


def second_reader():
    """The folder of the second reader, or None where it is not installed."""
    named = os.environ.get('DOCAI_SECOND_READER', '')
    if named and named != OFF:
        return Path(named)
    data = Path(os.environ.get('XDG_DATA_HOME') or Path.home() / '.local' / 'share')
    folder = data / 'docai' / 'second-reader'
    return folder if folder.is_dir() and any(folder.iterdir()) else None


def environment(second):
    """The environment in which the second reader takes part, or not."""
    env = dict(os.environ)
    if not second:
        env['DOCAI_SECOND_READER'] = OFF
    elif env.get('DOCAI_SECOND_READER') == OFF:
        del env['DOCAI_SECOND_READER']
    return env


def fresh(store):
    """No store where one is to be made."""
    for suffix in ('', '-wal', '-shm', '-run'):
        Path(f'{store}{suffix}').unlink(missing_ok=True)


def run_command(binary, cases, store, jobs, fields):
    return [binary, 'run', cases, '--store', store, '--rules', ROOT / 'rules', '--jobs', str(jobs), '--fields', fields, '--quiet']


def read(binary, cases, store, jobs=2, fields='all', second=False):
    """Read a folder into a fresh store and export it; returns the export's path."""
    fresh(store)
    subprocess.run(run_command(binary, cases, store, jobs, fields), check=True, env=environment(second))
    export = store.with_suffix('.jsonl')
    with open(export, 'wb') as lines:
        subprocess.run([binary, 'export', '--store', store, '--format', 'jsonl'], check=True, stdout=lines)
    return export
