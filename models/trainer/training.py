"""Training in slices: the next lines are rendered while the network learns from those before; no line is seen twice."""

import multiprocessing
import random
import re
import shutil
import time
from datetime import datetime

from . import heldout, lstmf, rendering, texts
from .workshop import LINES_AT_ONCE, SEED


def write_chunk(shop, chunk):
    """The lines of one chunk; they depend on the seed and the chunk's number alone."""
    target = shop.lines_file(chunk)
    if target.exists():
        return
    rng, pages = random.Random(f'{SEED}/{chunk}'), []
    while len(pages) < LINES_AT_ONCE:
        line = texts.line(rng)
        if any(map(heldout.is_kept, line.names)):
            continue
        made = rendering.render(rng, line)
        if made and made.text:
            pages.append(lstmf.page(made.image, made.text, f'{chunk}/{len(pages)}'))
    part = target.with_suffix('.part')
    lstmf.write(pages, part)
    part.rename(target)


def train(shop, chunks, rate):
    """Trains until so many chunks are learned in all; can be stopped at any time and begun again."""
    first = shop.chunks
    write_chunk(shop, first)
    for chunk in range(first, chunks):
        ahead = None
        if chunk + 1 < chunks:
            ahead = multiprocessing.Process(target=write_chunk, args=(shop, chunk + 1))
            ahead.start()
        begun = time.time()
        errors = _slice(shop, chunk, rate)
        shop.learned(chunk + 1)
        shop.lines_file(chunk).unlink()
        with shop.log.open('a') as log:
            log.write(f'{datetime.now():%F %T}\t{(chunk + 1) * LINES_AT_ONCE}\t{rate}\t{errors}\t{time.time() - begun:.0f} s\n')
        if ahead:
            ahead.join()
            if ahead.exitcode:
                raise SystemExit('the lines of the next chunk could not be rendered')


def _slice(shop, chunk, rate):
    """One chunk through the network once; the checkpoint is replaced when it is done. Returns the error rates."""
    for old in shop.folder.glob('slice*'):
        old.unlink()
    listed = shop.folder / 'lines.txt'
    listed.write_text(f'{shop.lines_file(chunk)}\n')
    output = shop.run('lstmtraining', '--traineddata', shop.starter, '--continue_from', shop.checkpoint, '--model_output', shop.folder / 'slice',
                      '--train_listfile', listed, '--max_iterations', LINES_AT_ONCE, '--learning_rate', rate, '--reset_learning_rate')
    (shop.folder / 'last.log').write_text(output)
    shutil.move(shop.folder / 'slice_checkpoint', shop.checkpoint)
    found = re.findall(r'BCER train=([\d.]+)%, BWER train=([\d.]+)%', output)
    return '\t'.join(found[-1]) if found else output[-300:].replace('\n', ' ')
