"""Read images with RapidOCR: rapidocr_worker.py PROCESSES FILE… Every page of a TIFF is read; EXIF orientation is obeyed."""

import multiprocessing
import sys

import cv2
import numpy as np
from PIL import Image, ImageOps, ImageSequence
from rapidocr_onnxruntime import RapidOCR


def read(files):
    cv2.setNumThreads(1)
    engine = RapidOCR(intra_op_num_threads=1, inter_op_num_threads=1)
    for file in files:
        with Image.open(file) as image:
            for page in ImageSequence.Iterator(image):
                engine(np.asarray(ImageOps.exif_transpose(page).convert('RGB'))[..., ::-1])


if __name__ == '__main__':
    processes, files = int(sys.argv[1]), sys.argv[2:]
    with multiprocessing.get_context('spawn').Pool(processes) as pool:
        pool.map(read, [files[n::processes] for n in range(processes)], chunksize=1)
