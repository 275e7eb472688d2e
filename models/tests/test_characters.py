import unittest

from trainer import characters, name_characters, names, recoder

UNICHARSET = '3\nNULL 0 Common 0\n一 1 0,255,0,255,0,0,0,0,0,0 Han 1 0 1 一\t# 一 [4e00 ]x\n工 1 0,255,0,255,0,0,0,0,0,0 Han 2 0 2 工\t# 工 [5de5 ]x\n'
CODES = recoder.save([(1, [0]), (1, recoder.spelling('ggl')), (1, recoder.spelling('aaa'))])


class RecoderTests(unittest.TestCase):
    def test_what_is_saved_is_loaded(self):
        entries = [(1, [0]), (0, [130, 152, 174, 217]), (1, [])]
        self.assertEqual(recoder.load(recoder.save(entries)), entries)

    def test_bytes_too_many_are_refused(self):
        with self.assertRaises(ValueError):
            recoder.load(CODES + b'\0')

    def test_keys_are_outputs_of_their_position(self):
        self.assertEqual(recoder.spelling('jgdu'), [130, 152, 174, 217])

    def test_the_shortest_free_code_of_three_keys_or_four_is_taken(self):
        self.assertEqual(recoder.free_code({'jg', 'jgd', 'jgdu'}, set()), recoder.spelling('jgd'))
        self.assertEqual(recoder.free_code({'jgd', 'jgdu'}, {tuple(recoder.spelling('jgd'))}), recoder.spelling('jgdu'))

    def test_equals_are_told_apart_by_one_more_output(self):
        taken = {tuple(recoder.spelling('jgd'))}
        self.assertEqual(recoder.free_code({'jgd'}, taken), recoder.spelling('jgd') + [recoder.AFTER_THREE])
        self.assertIsNone(recoder.free_code({'jgd'}, taken | {(*recoder.spelling('jgd'), recoder.AFTER_THREE)}))

    def test_two_keys_are_no_code(self):
        self.assertIsNone(recoder.free_code({'jg'}, set()))


class CharacterSetTests(unittest.TestCase):
    def test_new_characters_come_after_the_old_with_codes_of_their_own(self):
        known = characters.CharacterSet(UNICHARSET, CODES)
        without = known.extend('工昊式囧', {'昊': {'jgd'}, '式': {'aaa', 'aaad'}})
        self.assertEqual(known.characters, ['NULL', '一', '工', '昊', '式'])
        self.assertEqual(without, ['囧'])
        self.assertEqual([code for _, code in known.codes][3:], [recoder.spelling('jgd'), recoder.spelling('aaad')])
        self.assertTrue(all(output < recoder.OUTPUTS for _, code in known.codes for output in code))

    def test_an_extended_set_reads_as_itself(self):
        known = characters.CharacterSet(UNICHARSET, CODES)
        known.extend('昊', {'昊': {'jgd'}})
        again = characters.CharacterSet(known.unicharset(), known.recoder())
        self.assertEqual((again.lines, again.codes), (known.lines, known.codes))

    def test_level_one_is_complete(self):
        letters = characters.level_one()
        self.assertEqual((len(letters), len(set(letters)), letters[0], letters[-1]), (3755, 3755, '啊', '座'))

    def test_names_use_many_characters_beyond_level_one(self):
        beyond = set(names.characters()) - set(characters.level_one())
        self.assertGreaterEqual(len(beyond), 500)
        self.assertTrue(set('鑫磊曦懿霞昊韦侯淼琰燚犇晖瑾') <= set(names.characters()))

    def test_confusable_groups_hold_different_characters(self):
        for group in name_characters.CONFUSABLE:
            with self.subTest(group):
                self.assertTrue(len(group) > 1 and len(set(group)) == len(group) and all(map(characters.is_han, group)))
