"""The programs measured: DocAI in its ways of reading, the `tesseract` command, RapidOCR. Each reads one slice when called."""

import os
import subprocess
import sys
from pathlib import Path

from . import docai
from .sets import OUT
from .usage import measured

WORKER = Path(__file__).with_name('rapidocr_worker.py')
VENV = OUT / 'rapidocr'


class DocAI:
    def __init__(self, binary, fields, jobs=2, second=False):
        self.name = f'docai --fields {fields} --jobs {jobs}' + (' with second reader' if second else '')
        self.binary, self.fields, self.jobs, self.second = binary, fields, jobs, second

    def read(self, part):
        store = OUT / 'speed.sqlite'
        docai.fresh(store)
        return measured(docai.run_command(self.binary, part.folder, store, self.jobs, self.fields), docai.environment(self.second))


class Tesseract:
    """The command as it comes: simplified Chinese, automatic page segmentation, two at a time, one thread each."""
    name = 'tesseract -l chi_sim --psm 3, 2 at a time'

    def read(self, part):
        env = os.environ | {'OMP_THREAD_LIMIT': '1'}
        program = 'import concurrent.futures as f, subprocess as s, sys\n' \
                  'run = lambda file: s.run(["tesseract", file, "stdout", "-l", "chi_sim", "--psm", "3"], stdout=s.DEVNULL, stderr=s.DEVNULL).returncode\n' \
                  'with f.ThreadPoolExecutor(2) as pool: sys.exit(any(pool.map(run, sys.argv[1:])))'
        return measured([sys.executable, '-c', program, *part.images], env)


class RapidOCR:
    """rapidocr-onnxruntime of PyPI with its own models, in two processes of one thread each."""
    name = 'rapidocr-onnxruntime, 2 processes'

    def read(self, part):
        env = os.environ | {v: '1' for v in ('OMP_NUM_THREADS', 'OMP_THREAD_LIMIT', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS')}
        return measured([VENV / 'bin' / 'python', WORKER, '2', *part.images], env)


def rapidocr():
    """RapidOCR in a virtual environment below out/, made once; None, and why, where it cannot be had."""
    if (VENV / 'ready').exists():
        return RapidOCR()
    print(f'installing rapidocr-onnxruntime from PyPI in {VENV}', file=sys.stderr, flush=True)
    for command in ([sys.executable, '-m', 'venv', VENV], [VENV / 'bin' / 'pip', 'install', '-q', 'rapidocr-onnxruntime', 'pillow'],
                    [VENV / 'bin' / 'python', '-c', 'import rapidocr_onnxruntime']):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
        if done.returncode:
            print(f'without RapidOCR: {(done.stderr or done.stdout).strip().splitlines()[-1:]}', file=sys.stderr)
            return None
    (VENV / 'ready').touch()
    return RapidOCR()
