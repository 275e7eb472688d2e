import io
import random
import re
import struct
import unittest

from maker import people
from PIL import Image
from trainer import drawing, heldout, lstmf, rendering, texts


class TextTests(unittest.TestCase):
    def test_nearly_half_of_the_lines_are_names(self):
        total = sum(share for _, share in texts.SHARES)
        rng = random.Random(3)
        drawn = [texts.line(rng).kind.startswith('name') for _ in range(4000)]
        self.assertEqual(total, 102)
        self.assertGreater(sum(drawn) / len(drawn), .45)

    def test_identity_numbers_have_their_check_digit(self):
        rng = random.Random(4)
        for _ in range(50):
            number = re.search(r'\d{17}[\dX]', texts.id_number(rng).text).group()
            self.assertTrue(people.number_ok(number), number)

    def test_what_a_line_says_has_no_spaces_and_one_form_of_punctuation(self):
        line = texts.Line('name', (texts.Run('买方（乙方）：'), texts.Run('  王 霞 ', True)))
        self.assertEqual(line.text, '买方(乙方):王霞')

    def test_every_kind_makes_lines_that_some_font_can_set(self):
        rng = random.Random(5)
        for kind, _ in texts.SHARES:
            with self.subTest(kind.__name__):
                made = [rendering.render(rng, kind(rng)) for _ in range(5)]
                self.assertTrue(all(made) and all(line.text for line in made))


class HeldOutTests(unittest.TestCase):
    def test_names_held_out_are_many_and_all_of_the_kept_ones(self):
        lines = [line for line in heldout.lines() if line.kind.startswith('name')]
        self.assertGreaterEqual(len(lines), 400)
        self.assertTrue(all(line.names and all(map(heldout.is_kept, line.names)) for line in lines))

    def test_one_name_in_forty_is_kept_from_training(self):
        rng = random.Random(9)
        kept = sum(heldout.is_kept(texts.name(rng).names[0]) for _ in range(8000))
        self.assertTrue(140 < kept < 260, kept)


class RenderingTests(unittest.TestCase):
    def test_the_same_seed_makes_the_same_line(self):
        first, second = (rendering.render(random.Random(6), texts.name(random.Random(7))) for _ in range(2))
        self.assertEqual((first.text, first.image.tobytes()), (second.text, second.image.tobytes()))

    def test_lines_are_dark_on_light_and_of_the_height_that_is_read(self):
        rng = random.Random(8)
        for _ in range(60):
            image = rendering.render(rng, texts.line(rng)).image
            with self.subTest(image.size):
                self.assertTrue(24 <= image.height <= 90)
                self.assertEqual(image.getpixel((0, 0)), 255)

    def test_a_font_that_lacks_a_character_is_not_used(self):
        self.assertTrue(drawing.can_set('sans', '王霞'))
        self.assertFalse(drawing.can_set('ocrb', '王'))


class TrainingFileTests(unittest.TestCase):
    def test_a_page_holds_the_image_and_its_text(self):
        image = Image.new('L', (30, 20), 200)
        page = lstmf.page(image, '王霞', '0/1')
        at = page.index(b'\x89PNG')
        length, = struct.unpack_from('<I', page, at - 4)
        self.assertEqual(Image.open(io.BytesIO(page[at:at + length])).tobytes(), image.tobytes())
        self.assertEqual(page.count('王霞'.encode()), 2)
        self.assertIn(struct.pack('<4h', 0, 0, 30, 20), page)
