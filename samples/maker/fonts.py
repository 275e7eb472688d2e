"""Fonts by family name, found by file name wherever the system keeps them, and kept a while."""

from functools import lru_cache

from PIL import ImageFont

# family: (file, face in the collection, Debian package)
FAMILIES = {
    'sans': ('NotoSansCJK-Regular.ttc', 2, 'fonts-noto-cjk'),
    'sans-bold': ('NotoSansCJK-Bold.ttc', 2, 'fonts-noto-cjk'),
    'serif': ('NotoSerifCJK-Regular.ttc', 2, 'fonts-noto-cjk'),
    'serif-bold': ('NotoSerifCJK-Bold.ttc', 2, 'fonts-noto-cjk'),
    'zenhei': ('wqy-zenhei.ttc', 0, 'fonts-wqy-zenhei'),
    'microhei': ('wqy-microhei.ttc', 0, 'fonts-wqy-microhei'),
    'kai': ('ukai.ttc', 0, 'fonts-arphic-ukai'),
    'ming': ('uming.ttc', 0, 'fonts-arphic-uming'),
    'ocrb': ('OCRB.otf', 0, 'fonts-ocr-b'),
}


@lru_cache(maxsize=None)
def _path(family):
    name, face, _ = FAMILIES[family]
    return ImageFont.truetype(name, 20, index=face).path


@lru_cache(maxsize=64)        # each takes megabytes, and a set of cases asks for thousands of sizes
def font(family, pixels):
    """The font of a family whose em is so many pixels high."""
    return ImageFont.truetype(_path(family), max(6, round(pixels)), index=FAMILIES[family][1], layout_engine=ImageFont.Layout.BASIC)


def missing():
    """The Debian packages whose fonts are not installed."""
    packages = []
    for family, (_, _, package) in FAMILIES.items():
        try:
            _path(family)
        except OSError:
            if package not in packages:
                packages.append(package)
    return packages
