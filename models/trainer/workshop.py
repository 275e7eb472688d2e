"""The folder a training run works in, and Tesseract's tools at work there."""

import gzip
import json
import os
import shutil
import subprocess
from pathlib import Path

from . import characters, name_characters, names, network

BASE = Path('/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata')
STOCK = BASE, BASE.with_name('HanS.traineddata')
LINES_AT_ONCE = 3000
SEED = 'docai 1'
MODELS = Path(__file__).resolve().parent.parent
MODEL, NETWORK, STATE = 'docai.traineddata', 'docai.lstm.gz', 'docai.json'


class Workshop:
    """Names of the files of a run; what is there already is not made again."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.base = self.folder / 'base'
        self.starter = self.folder / 'starter' / 'docai.traineddata'
        self.checkpoint = self.folder / 'docai.checkpoint'
        self.log = self.folder / 'training.tsv'
        self._state = self.folder / STATE

    @property
    def chunks(self):
        """How many chunks of lines the network has seen."""
        return json.loads(self._state.read_text())['chunks'] if self._state.exists() else 0

    def learned(self, chunks):
        self._state.write_text(json.dumps({'chunks': chunks, 'lines': chunks * LINES_AT_ONCE}) + '\n')

    def lines_file(self, chunk):
        return self.folder / f'lines-{chunk:04d}.lstmf'

    def run(self, *command):
        """One of Tesseract's tools; its output if it succeeds."""
        done = subprocess.run([str(c) for c in command], text=True, capture_output=True, check=False,
                              env={**os.environ, 'OMP_THREAD_LIMIT': '1'})
        if done.returncode:
            raise SystemExit(f'{command[0]} failed with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}')
        return done.stdout + done.stderr

    def prepare(self, from_base=False):
        """The committed network, or Debian's in floating point, with every character that we need, ready to be trained further."""
        if self.starter.exists() and self.checkpoint.exists():
            return
        self.base.mkdir(exist_ok=True)
        self.run('combine_tessdata', '-u', BASE, self.base / 'chi_sim.')
        part = {kind: self.base / f'chi_sim.{kind}' for kind in ('lstm', 'lstm-unicharset', 'lstm-recoder', 'config', 'version')}
        known = characters.CharacterSet(part['lstm-unicharset'].read_text(encoding='utf8'), part['lstm-recoder'].read_bytes())
        wanted = [*characters.level_one(), *characters.CAPITALS, *names.characters(), *''.join(name_characters.CONFUSABLE), *characters.PLACES,
                  *''.join(name_characters.TWINS)]
        without = known.extend(wanted, characters.wubi())
        print(f'{len(known.lines)} characters; no code for {"".join(without) or "none"}')
        self.starter.parent.mkdir(exist_ok=True)
        stem = self.starter.parent / 'docai.'
        Path(f'{stem}lstm-unicharset').write_text(known.unicharset(), encoding='utf8')
        Path(f'{stem}lstm-recoder').write_bytes(known.recoder())
        Path(f'{stem}lstm').write_bytes(network.floating(part['lstm'].read_bytes()))
        shutil.copy(part['config'], f'{stem}config')
        shutil.copy(part['version'], f'{stem}version')
        self.run('combine_tessdata', stem)
        if self.checkpoint.exists():
            return
        if from_base:
            shutil.copy(f'{stem}lstm', self.checkpoint)
        else:
            self.checkpoint.write_bytes(gzip.decompress((MODELS / NETWORK).read_bytes()))
            shutil.copy(MODELS / STATE, self._state)

    def export(self, target):
        """Into the folder `target`: the model to read with (integer weights), and the network and the count to go on from."""
        end = ('--continue_from', self.checkpoint, '--traineddata', self.starter, '--model_output')
        self.run('lstmtraining', '--stop_training', '--convert_to_int', *end, target / MODEL)
        floating = self.folder / 'floating'
        floating.mkdir(exist_ok=True)
        self.run('lstmtraining', '--stop_training', *end, floating / MODEL)
        self.run('combine_tessdata', '-u', floating / MODEL, floating / 'docai.')
        exact = network.rounded((floating / 'docai.lstm').read_bytes())
        (target / NETWORK).write_bytes(gzip.compress(exact, mtime=0))
        (target / STATE).write_text(self._state.read_text())
