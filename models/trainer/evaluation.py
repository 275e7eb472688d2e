"""How many held-out lines come out exactly as they were set, by what they say and by font."""

import ctypes
import os
import unicodedata
from collections import defaultdict

from . import heldout, texts


def compared(text):
    """Text without what is no difference: spaces, full width or half."""
    return texts.spelt(unicodedata.normalize('NFKC', ''.join(text.split())))


class Reader:
    """Tesseract's C interface, set up the way the pipeline sets it up (Sources/Reading/Engines/Engine.swift)."""

    def __init__(self, model, variables=()):
        library = self._library = ctypes.CDLL('libtesseract.so.5')
        library.TessBaseAPICreate.restype = ctypes.c_void_p
        library.TessBaseAPIGetUTF8Text.restype = ctypes.c_void_p
        self._handle = ctypes.c_void_p(library.TessBaseAPICreate())
        if library.TessBaseAPIInit3(self._handle, os.fsencode(model.parent), os.fsencode(model.stem)):
            raise SystemExit(f'Tesseract cannot load `{model}`')
        for name, value in (('debug_file', '/dev/null'), ('tessedit_enable_dict_correction', '0'), *variables):
            library.TessBaseAPISetVariable(self._handle, name.encode(), value.encode())
        library.TessBaseAPISetPageSegMode(self._handle, 13)          # PSM_RAW_LINE: the image is one line

    def read(self, image):
        pixels, library, handle = image.tobytes(), self._library, self._handle
        library.TessBaseAPISetImage(handle, pixels, image.width, image.height, 1, image.width)
        library.TessBaseAPISetSourceResolution(handle, 300)
        found = library.TessBaseAPIGetUTF8Text(handle)
        if not found:
            return ''
        text = ctypes.string_at(found).decode()
        library.TessDeleteText(ctypes.c_void_p(found))
        return compared(text)


def tally(lines, answers):
    """{(what is counted, of which): [right, all]}"""
    counts = defaultdict(lambda: [0, 0])
    for line, answer in zip(lines, answers):
        right = answer == compared(line.text)
        groups = [('all', 'all lines'), ('kind', line.kind)]
        if line.kind.startswith('name'):
            groups.append(('font of names', line.family))
        else:
            groups.append(('font of the rest', line.family))
        for group in groups:
            counts[group][0] += right
            counts[group][1] += 1
    return counts


def table(models):
    """A Markdown table: the share of lines that each model reads exactly."""
    lines = list(heldout.rendered())
    counts = [tally(lines, map(Reader(model).read, (line.image for line in lines))) for model in models]
    out = ['| | of | lines | ' + ' | '.join(f'`{model.stem}`' for model in models) + ' |', '|---|---|---:|' + '---:|' * len(models)]
    for group in sorted(counts[0]):
        shares = (f'{100 * right / count:.0f} %' for right, count in (tallied[group] for tallied in counts))
        out.append(f'| {group[0]} | {group[1]} | {counts[0][group][1]} | {" | ".join(shares)} |')
    return '\n'.join(out)
