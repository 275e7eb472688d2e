"""Writing images in the formats people send, under the names their devices give."""

from PIL import Image

# EXIF orientation → how an upright picture lies in the file.
STORED = {1: None, 3: Image.ROTATE_180, 6: Image.ROTATE_90, 8: Image.ROTATE_270}


def names(rng, count, extension):
    """So many different names that say nothing of what is inside."""
    start, day = rng.randint(1000, 9000), rng.randint(1, 22)
    forms = [
        lambda i: f'IMG_{start + i}', lambda i: f'scan{i + 1:04d}', lambda i: f'扫描件 ({i + 1})', lambda i: f'图片{start % 90 + i}',
        lambda i: f'mmexport17{rng.randint(10 ** 10, 10 ** 11 - 1)}', lambda i: f'微信图片_202611{day:02d}{start + i}', lambda i: f'附件 {i + 1}',
        lambda i: f'{rng.getrandbits(48):012x}', lambda i: f'DOC-202611{day:02d}-WA{i:04d}', lambda i: f'新建 文档{i + 1}', lambda i: f'{start}_{i}',
    ]
    whole = rng.choice(forms) if rng.random() < .6 else None
    out = []
    for i in range(count):
        name = (whole or rng.choice(forms))(i)
        while name in out:
            name += ' - 副本'
        out.append(name)
    return [n + extension for n in out]


def extension(kind):
    return {'png': '.png', 'jpeg': '.jpg', 'tiff': '.tif', 'g4': '.tif', 'webp': '.webp', 'bmp': '.bmp', 'png8': '.png', 'bmp8': '.bmp'}[kind]


def save(path, pages, kind, dpi, quality=80, orientation=0):
    """Write pages (more than one only as TIFF). An EXIF orientation turns the pixels and says so."""
    first = pages[0]
    if kind in ('png8', 'bmp8'):
        first, kind = first.quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE), kind[:3]
    if kind == 'png':
        if first.mode == 'RGB' and min(first.size) > 1100:      # a page has few colours: a palette is enough and far smaller
            first = first.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        first.save(path, dpi=(dpi, dpi), compress_level=9 if first.mode == 'P' else 6)
    elif kind == 'jpeg':
        extra = {}
        if orientation:
            if STORED[orientation] is not None:
                first = first.transpose(STORED[orientation])
            exif = Image.Exif()
            exif[0x0112] = orientation
            exif[0x010F], exif[0x0110] = 'Sample', 'Camera'
            extra = {'exif': exif}
        first.save(path, format='JPEG', quality=quality, dpi=(dpi, dpi), **extra)
    elif kind == 'g4':
        pages = [p.convert('1', dither=Image.Dither.NONE) for p in pages]
        pages[0].save(path, compression='group4', dpi=(dpi, dpi), save_all=True, append_images=pages[1:])
    elif kind == 'tiff':
        modes = {p.mode for p in pages}
        pages = pages if len(modes) == 1 else [p.convert('RGB') for p in pages]
        pages[0].save(path, compression='jpeg', quality=quality, dpi=(dpi, dpi), save_all=True, append_images=pages[1:])
    elif kind == 'webp':
        first.save(path, quality=quality, method=2)
    else:
        first.save(path, dpi=(dpi, dpi))
