#!/usr/bin/env python3
"""Train the reader of models/docai.traineddata further.

  python3 models/make.py train --more 10 --rate 0.00005    learn from the next 10 chunks of 3,000 lines
  python3 models/make.py export                            keep what is learned: models/docai.{traineddata,lstm.gz,json}
  python3 models/make.py evaluate models/docai.traineddata stock against trained, on lines never trained on
  python3 models/make.py train --from-base --more 20       begin again, from Debian's chi_sim

A run works in out/model (--work). It can be stopped at any time: what a chunk taught is lost, those before are kept.
"""

import argparse
import os
import sys
from pathlib import Path

os.environ['OMP_THREAD_LIMIT'] = '1'        # several threads make Tesseract slower
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / 'samples')]

from trainer import evaluation, names, training, workshop  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--work', default=HERE.parent / 'out/model', help='folder for what a run makes (default: out/model)')
    step = parser.add_subparsers(dest='step', required=True)
    train = step.add_parser('train', help='render lines and learn from them')
    train.add_argument('--more', type=int, required=True, help=f'chunks to learn from; one is {workshop.LINES_AT_ONCE} lines')
    train.add_argument('--rate', type=float, default=0.0002, help='learning rate: 0.0002 first, 0.0001 and 0.00005 towards the end')
    train.add_argument('--twins', type=float, default=names.twins, help=f'share of the characters of given names that are taken for others ({names.twins})')
    train.add_argument('--from-base', action='store_true', help='begin with chi_sim and not with the committed network')
    export = step.add_parser('export', help='convert what was learned to integer weights')
    export.add_argument('--to', type=Path, default=HERE, help='folder to write to (default: models)')
    evaluate = step.add_parser('evaluate', help='read held-out lines with Debian\'s model and with ours')
    evaluate.add_argument('model', type=Path, help='the .traineddata to measure')
    options = parser.parse_args()
    if options.step == 'evaluate':
        print(evaluation.table([*(model for model in workshop.STOCK if model.exists()), options.model.resolve()]))
        return
    shop = workshop.Workshop(options.work)
    shop.prepare(from_base=options.step == 'train' and options.from_base)
    if options.step == 'train':
        os.nice(19)
        names.twins = options.twins
        training.train(shop, shop.chunks + options.more, options.rate)
    else:
        shop.export(options.to)


if __name__ == '__main__':
    main()
