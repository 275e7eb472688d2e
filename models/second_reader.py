#!/usr/bin/env python3
"""Make the second reader's network: PP-OCRv6's small line recogniser with 8 bit integers.

  python3 models/second_reader.py make                     models/second-reader/*, from the pinned wheel of PyPI
  python3 models/second_reader.py evaluate MODEL...        the share of held-out lines that networks (.xml, .onnx) read exactly

Weights and activations become integers by what 120 lines of trainer/ let flow through the network (post-training
quantisation); nothing is trained. Needs `pip install openvino==2026.4.1 nncf==3.4.0 pillow numpy` and the fonts of samples/README.md.
"""

import argparse
import random
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / 'samples')]

import numpy as np  # noqa: E402
import openvino  # noqa: E402
from PIL import Image  # noqa: E402

from trainer import evaluation, heldout, rendering, texts  # noqa: E402

FOLDER = HERE / 'second-reader'
WHEEL, MEMBER = 'rapidocr==3.10.0', 'rapidocr/models/PP-OCRv6_rec_small.onnx'
NAME = 'PP-OCRv6_rec_small-int8'
LINES = 120
HEIGHT, STEP = 48, 32


def original(work):
    """The model as it was published, and its characters."""
    work.mkdir(parents=True, exist_ok=True)
    model = work / Path(MEMBER).name
    if not model.exists():
        subprocess.run([sys.executable, '-m', 'pip', 'download', '-q', '--no-deps', '-d', work, WHEEL], check=True)
        with zipfile.ZipFile(next(work.glob('rapidocr-*.whl'))) as wheel:
            model.write_bytes(wheel.read(MEMBER))
    return model, characters(model)


def characters(model):
    """The characters in the order of the network's classes, from the metadata of the file or from beside it."""
    if model.suffix == '.xml':
        return (model.parent / 'characters.txt').read_text(encoding='utf8').split('\n')[:-1]
    # ModelProto.metadata_props = 14, StringStringEntryProto: key = 1, value = 2.
    entries = [dict(_fields(value)) for number, value in _fields(memoryview(model.read_bytes())) if number == 14]
    found = next(bytes(entry[2]) for entry in entries if bytes(entry[1]) == b'character')
    return found.decode().rstrip('\n').split('\n')


def _fields(message):
    """(number, value) of every field of a protobuf message; the value of a length-delimited one is its bytes."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(message):
        key = varint()
        if key & 7 == 0:
            yield key >> 3, varint()
        else:
            size = {1: 8, 5: 4}.get(key & 7) or varint()
            yield key >> 3, message[at:at + size]
            at += size


def tensor(image, stretch=1.0):
    """A line as Sources/Reading/Engines/SecondReader.swift gives it to the network."""
    width = max(8, round(image.width * HEIGHT / image.height * stretch))
    grey = np.full((HEIGHT, -(-width // STEP) * STEP), np.median(image), np.float32)
    grey[:, :width] = image.resize((width, HEIGHT), Image.BILINEAR, reducing_gap=2.0)
    return np.repeat(grey[None, None] / 127.5 - 1, 3, 1).astype(np.float32)


def calibration():
    """Lines as the network will see them: natural and narrowed."""
    rng = random.Random('second reader')
    made = []
    while len(made) < LINES:
        line = rendering.render(rng, texts.line(rng))
        if line:
            made.append(tensor(line.image, rng.choice((1, .7))))
    return made


def make(work):
    import nncf
    from openvino._offline_transformations import apply_moc_transformations
    path, known = original(work)
    model = openvino.Core().read_model(path)
    # Joins what makes up a GELU into one operation first, else conversions stand between its parts.
    apply_moc_transformations(model, cf=False)
    model = nncf.quantize(model, nncf.Dataset(calibration()), preset=nncf.QuantizationPreset.MIXED, subset_size=LINES)
    FOLDER.mkdir(exist_ok=True)
    openvino.save_model(model, FOLDER / f'{NAME}.xml', compress_to_fp16=False)
    (FOLDER / 'characters.txt').write_text('\n'.join(known) + '\n', encoding='utf8')


class Reader:
    def __init__(self, model, stretch):
        settings = {'INFERENCE_NUM_THREADS': 1, 'INFERENCE_PRECISION_HINT': 'f32'}
        self._network = openvino.Core().compile_model(model, 'CPU', settings)
        self._characters, self._stretch = ['', *characters(model), ' '], stretch

    def read(self, image):
        steps = self._network([tensor(image, self._stretch)])[0][0].argmax(1)
        return evaluation.compared(''.join(self._characters[k] for t, k in enumerate(steps) if k and (t == 0 or steps[t - 1] != k)))


def evaluate(models):
    lines = list(heldout.rendered())
    readers = {f'{model.stem} {stretch}': Reader(model, stretch) for model in models for stretch in (1, .7)}
    counts = [evaluation.tally(lines, map(reader.read, (line.image for line in lines))) for reader in readers.values()]
    print('| | of | lines | ' + ' | '.join(readers) + ' |\n|---|---|---:|' + '---:|' * len(readers))
    for group in sorted(counts[0]):
        shares = (f'{100 * right / count:.0f} %' for right, count in (tallied[group] for tallied in counts))
        print(f'| {group[0]} | {group[1]} | {counts[0][group][1]} | {" | ".join(shares)} |')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--work', type=Path, default=HERE.parent / 'out/model/second-reader', help='folder for the wheel')
    step = parser.add_subparsers(dest='step', required=True)
    step.add_parser('make', help='fetch the model and write it with integers')
    step.add_parser('evaluate', help='read held-out lines').add_argument('models', type=Path, nargs='+')
    options = parser.parse_args()
    if options.step == 'make':
        make(options.work)
    else:
        evaluate(options.models)


if __name__ == '__main__':
    main()
