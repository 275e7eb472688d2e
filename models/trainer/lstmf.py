"""Tesseract's `.lstmf`: training lines as images with their text."""

import io
import struct


def _text(data):
    return struct.pack('<I', len(data)) + data


def page(image, text, name, language='chi_sim'):
    """One line (a grey Pillow image and what it says) as a page of an .lstmf file (ImageData::Serialize)."""
    png = io.BytesIO()
    image.save(png, 'PNG', compress_level=1)
    words = text.encode()
    return b''.join((
        b'\x01', _text(name.encode()), struct.pack('<i', 0), _text(png.getvalue()), _text(language.encode()), _text(words),
        struct.pack('<I4h', 1, 0, 0, *image.size), struct.pack('<I', 1), _text(words), b'\x00'))


def write(pages, path):
    path.write_bytes(struct.pack('<I', len(pages)) + b''.join(pages))
