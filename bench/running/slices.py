"""The images of a set in slices, each with as many cases of every level, so that peers can take turns on the same work."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image


@dataclass
class Slice:
    folder: Path                # a case folder of its own, as `docai run` takes it
    images: list                # the files
    pages: int                  # of all files


def pages(file):
    with Image.open(file) as image:
        return getattr(image, 'n_frames', 1)


def cut(cases, into, count, number):
    """The first `count` cases of a set as `number` slices below `into`; copies, for links would not be read as files are."""
    shutil.rmtree(into, ignore_errors=True)
    header, *rows = (cases / 'cases.tsv').read_text(encoding='utf8').splitlines()
    size = -(-min(count, len(rows)) // number)
    out = []
    for n in range(0, min(count, len(rows)), size):
        folder = into / f'slice-{n // size}'
        mine = rows[n:min(n + size, count)]
        for row in mine:
            case = row.split('\t')[0]
            if (cases / case).is_dir():
                shutil.copytree(cases / case, folder / case)
        (folder / 'cases.tsv').write_text('\n'.join([header, *mine]) + '\n', encoding='utf8')
        images = sorted(f for f in folder.glob('*/*') if f.is_file())
        out.append(Slice(folder, images, sum(map(pages, images))))
    return out


def repeated(cases, into, images):
    """The cases again and again under other names until there are so many pages; returns how many.

    Eight bytes are added to the end of each copy, where no decoder looks: what knows files by their content must read it again.
    """
    shutil.rmtree(into, ignore_errors=True)
    header, *rows = (cases / 'cases.tsv').read_text(encoding='utf8').splitlines()
    lines, count, n = [header], 0, 0
    sizes = {f: pages(f) for f in cases.glob('*/*') if f.is_file()}
    while count < images:
        case, *rest = rows[n % len(rows)].split('\t')
        copy = f'{case}-{n:06d}'
        (into / copy).mkdir(parents=True)
        for file in sorted((cases / case).glob('*')):
            (into / copy / file.name).write_bytes(file.read_bytes() + n.to_bytes(8, 'big'))
            count += sizes[file]
        lines.append('\t'.join([copy, *rest]))
        n += 1
    (into / 'cases.tsv').write_text('\n'.join(lines) + '\n', encoding='utf8')
    return count
