#!/usr/bin/env python3
"""Which characters the second reader takes for others in clear print: what Sources/Extracting/Evidence/Twins.swift rests on.

  python3 bench/twins.py                    GB 2312 and all it can spell, four fonts: twenty minutes
  python3 bench/twins.py --of 孑杈睛        these alone
  python3 bench/twins.py --of 孑杈睛 --model models   and what the trained network makes of the same lines

Each character is set behind 王 at 32 pixels, a little blurred. A line of the answer: what it is taken for, and by which
fonts with which probability. Needs `pip install openvino pillow` and the fonts of samples/README.md.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np
import openvino
from PIL import Image, ImageDraw, ImageFilter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'samples'))
from maker import fonts  # noqa: E402

READER = ROOT / 'models/second-reader'
HEIGHT, STEP = 48, 32


class Second:
    """The second reader's network, as it is used in Sources/Reading/Engines/SecondReader.swift."""

    def __init__(self):
        self.characters = ['', *(READER / 'characters.txt').read_text(encoding='utf8').split('\n')[:-1], ' ']
        core = openvino.Core()
        model = core.read_model(READER / 'PP-OCRv6_rec_small-int8.xml')
        self._network = core.compile_model(model, 'CPU', {'INFERENCE_NUM_THREADS': 1, 'INFERENCE_PRECISION_HINT': 'f32'})

    def read(self, image):
        """Characters and the probability of each."""
        width = round(image.width * HEIGHT / image.height)
        grey = np.full((HEIGHT, -(-width // STEP) * STEP), int(np.median(image)), np.float32)
        grey[:, :width] = image.resize((width, HEIGHT), Image.BILINEAR)
        steps = self._network([np.repeat(grey[None, None] / 127.5 - 1, 3, 1).astype(np.float32)])[0][0]
        best, found = steps.argmax(1), []
        for t, k in enumerate(best):
            if k and (t == 0 or best[t - 1] != k) and self.characters[k].strip():
                found.append((self.characters[k], float(steps[t][k])))
        return found


def line(character, family):
    """王 and a character on grey paper."""
    image = Image.new('L', (104, HEIGHT), 235)
    ImageDraw.Draw(image).text((16, 6), '王' + character, font=fonts.font(family, 32), fill=40)
    return image.filter(ImageFilter.GaussianBlur(0.8))


def trained(folder, characters, family):
    """What Tesseract with the trained network reads of each, one line each."""
    with tempfile.TemporaryDirectory() as work:
        files = []
        for i, character in enumerate(characters):
            files.append(f'{work}/{i}.png')
            line(character, family).crop((8, 4, 92, 44)).save(files[-1])
        Path(f'{work}/list').write_text('\n'.join(files))
        command = ['tesseract', f'{work}/list', '-', '--tessdata-dir', folder, '-l', 'docai', '--psm', '13']
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, 'OMP_THREAD_LIMIT': '1'})
    return [page.strip().replace(' ', '') for page in done.stdout.split('\f')[:len(files)]]


def gb2312():
    codes = (bytes((row, cell)) for row in range(0xb0, 0xf8) for cell in range(0xa1, 0xff))
    return ''.join(code.decode('gb2312', 'ignore') for code in codes)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--of', metavar='CHARACTERS', help='only these')
    p.add_argument('--fonts', default='sans,kai,serif,ming', help='families of samples/maker/fonts.py (sans,kai,serif,ming)')
    p.add_argument('--model', metavar='FOLDER', help='also read with docai.traineddata of this folder (few characters only)')
    a = p.parse_args()
    second = Second()
    characters = a.of or sorted({*gb2312(), *(c for c in second.characters if len(c) == 1 and '\u4e00' <= c <= '\u9fff')})
    taken = defaultdict(list)
    for family in a.fonts.split(','):
        for character in characters:
            read = second.read(line(character, family))
            if len(read) == 2 and read[0][0] == '王' and read[1][0] != character:
                taken[character, read[1][0]].append(f'{family} {read[1][1]:.2f}')
        if a.model:
            print(family, *(f'{c}:{text}' for c, text in zip(characters, trained(a.model, characters, family))), flush=True)
    for (character, other), how in sorted(taken.items(), key=lambda item: item[0][1]):
        print(f'{character} for {other}:', ', '.join(how))


if __name__ == '__main__':
    main()
