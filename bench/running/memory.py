"""Memory of a worker over many images: the resident size of each process that docai starts, sampled while it reads."""

import csv
import time
from pathlib import Path


def descendants(pid):
    """Processes that a process started, and theirs."""
    out = []
    for task in Path(f'/proc/{pid}/task').glob('*/children'):
        try:
            for child in map(int, task.read_text().split()):
                out += [child, *descendants(child)]
        except OSError:
            continue
    return out


def resident(pid):
    """Kilobytes resident of a process; 0 when it has ended."""
    try:
        for line in Path(f'/proc/{pid}/status').read_text().splitlines():
            if line.startswith('VmRSS:'):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


class Curve:
    """(seconds, kilobytes of the largest worker) as time goes by."""

    def __init__(self):
        self.began, self.points = time.monotonic(), []

    def sample(self, pid):
        sizes = [resident(p) for p in descendants(pid)]
        if any(sizes):
            self.points.append((time.monotonic() - self.began, max(sizes)))

    def tenths(self):
        """The greatest size in each tenth of the run."""
        if not self.points:
            return []
        total, out = self.points[-1][0] or 1, [0] * 10
        for at, size in self.points:
            n = min(9, int(10 * at / total))
            out[n] = max(out[n], size)
        return out

    def save(self, path):
        with open(path, 'w', newline='') as file:
            csv.writer(file).writerows([('seconds', 'kilobytes'), *((f'{at:.1f}', size) for at, size in self.points)])
