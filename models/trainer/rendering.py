"""A line as the pipeline hands it to Tesseract: set, worn, cropped by its ink, and scaled."""

from typing import NamedTuple

from PIL import Image, ImageOps

from . import drawing, noise


class Rendered(NamedTuple):
    image: Image.Image
    text: str
    kind: str
    family: str


def render(rng, line, family=None):
    """The line in one font, worn in one way, in one size; None if no font has its characters.

    Crop and scale are those of Sources/Reading/Lines/LineReading.swift: room of 0.06 to 0.35 of the ink's height around the ink
    (a little more and less here), ink about 28 pixels high (the first look: 34), now and then narrowed to 0.85, and a
    border of two white pixels.
    """
    # Ems of 15 to 50 pixels are 10 to 12 points at 90 to 300 dpi, or a card at 120 to 400.
    sampled = min(50, max(15, rng.lognormvariate(3.35, .3)))
    drawn = max(sampled, rng.uniform(34, 44))
    result = drawing.draw(rng, line, round(drawn), family)
    if result is None:
        return None
    image, box, used = result
    image, box = drawing.bent(rng, drawing.strengthened(rng, image), box)
    # A line is seldom far from another, yet nothing beyond half an em matters.
    left, top, right, bottom = box
    reach = round(drawn * .55)
    origin = max(0, left - reach), max(0, top - reach)
    image = image.crop((*origin, min(image.width, right + reach), min(image.height, bottom + reach)))
    box = left - origin[0], top - origin[1], right - origin[0], bottom - origin[1]
    factor = sampled / drawn
    if factor < 1:
        image = image.resize((max(8, round(image.width * factor)), max(8, round(image.height * factor))), rng.choice(_DOWN))
    worn = noise.degraded(rng, image, sampled)
    return Rendered(_cropped(rng, worn, [v * factor for v in box], sampled), line.text, line.kind, used)


_DOWN = (Image.BOX, Image.BILINEAR, Image.BICUBIC, Image.HAMMING)
_UP = (Image.BILINEAR, Image.BILINEAR, Image.BICUBIC)


def _cropped(rng, image, box, em):
    left, top, right, bottom = box
    usual = max(bottom - top, em * .7)
    margin = usual * rng.uniform(.04, .4)
    slack = [rng.gauss(0, .02) * em for _ in box]
    crop = (max(0, left - margin + slack[0]), max(0, top - margin + slack[1]), min(image.width, right + margin + slack[2]),
            min(image.height, bottom + margin + slack[3]))
    draw = rng.random()
    height = 28 if draw < .6 else 34 if draw < .75 else rng.uniform(24, 40)
    factor = height / usual
    draw = rng.random()
    across = factor * (1 if draw < .4 else .85 if draw < .7 else rng.uniform(.8, 1.08))
    size = max(4, round((crop[2] - crop[0]) * across)), max(4, round((crop[3] - crop[1]) * factor))
    return ImageOps.expand(image.resize(size, rng.choice(_UP), box=crop, reducing_gap=2.0), 2, 255)
