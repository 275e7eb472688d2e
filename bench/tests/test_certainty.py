"""Tolerances from made-up readings: when one is tightened, loosened or left, and what the file looks like afterwards."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BENCH = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCH))

from scoring import certainty_file, tolerances  # noqa: E402
from scoring.tolerances import Reading  # noqa: E402
from tests.test_score import card, contract, export, line, read  # noqa: E402

FILE = '# 说明\n\n容许 默认                    2%\n\n容许 合同.房源编号           0.5%   # 决定结论\n容许 合同.甲方姓名           0.5%\n'
NAMES = {'合同.房源编号': 'contract.listing', '合同.甲方姓名': 'contract.party-a.name', '合同.地址': 'contract.address'}


def right(n, doubt=.001):
    return (Reading(doubt, True),) * n


class Proposals(unittest.TestCase):
    def propose(self, readings, current=.005):
        return tolerances.proposed('contract.listing', readings, current)

    def test_a_wrong_reading_tightens_with_margin_however_few_there_are(self):
        for doubt, tolerance in ((.004, .002), (.0039, .001), (.002, .001), (.001, .0005)):
            with self.subTest(doubt=doubt):
                f = self.propose(right(3) + (Reading(doubt, False),))
                self.assertEqual(f.proposed, tolerance)
                self.assertEqual(f.wrong, [])
                self.assertGreaterEqual(f.nearest, 2 * f.proposed)

    def test_loosening_needs_enough_readings(self):
        won = right(10, .008)
        self.assertEqual(self.propose(right(200) + won).proposed, .005)
        self.assertIn('too few', self.propose(right(200) + won).why)
        f = self.propose(right(300) + won)
        self.assertEqual((f.proposed, f.gained), (.05, 10))

    def test_loosening_that_wins_nothing_is_left(self):
        self.assertEqual(self.propose(right(400)).proposed, .005)

    def test_loosening_keeps_away_from_a_wrong_reading(self):
        f = self.propose(right(400) + right(5, .008) + (Reading(.03, False),))
        self.assertEqual(f.proposed, .01)

    def test_what_is_wrong_without_doubt_is_mended_by_none(self):
        f = self.propose(right(400) + (Reading(0, False, 'case-7'),))
        self.assertEqual([r.case for r in f.wrong], ['case-7'])
        self.assertIn('no tolerance helps', f.why)

    def test_the_bound_is_exact(self):
        self.assertAlmostEqual(self.propose(right(300)).bound, .00994, places=4)


class Collecting(unittest.TestCase):
    def collect(self, images, *documents):
        return tolerances.collected([line(images)], export('pass', 'x', *documents))

    def field(self, value, doubt, file='a.jpg'):
        return read(value, file) | ({} if doubt is None else {'doubt': doubt})

    def test_right_and_wrong_readings_by_what_is_printed(self):
        for value, sound in (('101111224667', True), ('101111224661', False)):
            found = self.collect([contract()], ('contract', {'listing': self.field(value, .01)}))
            self.assertEqual(found, {'contract.listing': (Reading(.01, sound, 'x'),)})

    def test_what_no_tolerance_decides_is_left_out(self):
        self.assertEqual(self.collect([contract()], ('contract', {'listing': self.field('101111224667', None)})), {})

    def test_a_number_read_where_none_is_printed_is_wrong(self):
        found = self.collect([contract(listing='')], ('contract', {'listing': self.field('101111224667', 0)}))
        self.assertFalse(found['contract.listing'][0].right)

    def test_a_card_has_the_ids_of_the_definitions(self):
        self.assertEqual(list(self.collect([card()], ('resident-id', {'name': self.field('欧阳晨', 0, 'c.jpg')}))), ['resident-id.name'])


class File(unittest.TestCase):
    def test_tolerances_are_read_by_id(self):
        self.assertEqual(certainty_file.tolerances(FILE, NAMES), {None: .02, 'contract.listing': .005, 'contract.party-a.name': .005})

    def test_only_the_share_changes_and_a_new_field_is_added(self):
        text = certainty_file.changed(FILE, NAMES, {'contract.listing': .001, 'contract.address': .0005})
        self.assertIn('容许 合同.房源编号           0.1%   # 决定结论\n', text)
        self.assertTrue(text.endswith('容许 合同.地址  0.05%\n'))
        self.assertEqual(certainty_file.changed(FILE, NAMES, {}), FILE)

    def test_what_docai_writes_is_read_and_written_alike(self):
        text = 'tolerance contract.listing 0.0625％\n'
        self.assertEqual(certainty_file.tolerances(text, NAMES), {'contract.listing': .000625})
        self.assertEqual(certainty_file.changed(text, NAMES, {'contract.listing': .000125}), 'tolerance contract.listing 0.0125%\n')

    def test_the_names_of_the_rules_are_known(self):
        rules = BENCH.parent / 'rules'
        found = certainty_file.tolerances((rules / 'certainty.txt').read_text(encoding='utf8'), certainty_file.names(rules / 'documents'))
        self.assertIn('contract.listing', found)
        self.assertTrue(all(id is None or id.isascii() for id in found))


class Program(unittest.TestCase):
    def run_on(self, doubt, value, *more):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / 'documents').mkdir()
            (root / 'documents' / 'contract.txt').write_text('文档 contract  合同\n  字段 listing  房源编号\n')
            (root / 'certainty.txt').write_text(FILE)
            (root / 'truth.jsonl').write_text(json.dumps({'case': 'x', 'level': 'fax', 'expect': 'pass', 'why': [], 'images': [contract()]}))
            field = read(value) | ({} if doubt is None else {'doubt': doubt})
            (root / 'e.jsonl').write_text(json.dumps({'case': 'x', 'decision': 'pass', 'documents': [{'kind': 'contract', 'fields': {'listing': field}}]}))
            command = [sys.executable, BENCH / 'certainty.py', root, root / 'e.jsonl', '--rules', root, *more]
            done = subprocess.run(command, capture_output=True, text=True)
            return done, (root / 'certainty.txt').read_text()

    def test_it_writes_only_when_told(self):
        self.assertEqual(self.run_on(.004, '101111224661')[1], FILE)
        done, text = self.run_on(.004, '101111224661', '--write')
        self.assertEqual(done.returncode, 0)
        self.assertEqual(text, FILE.replace('房源编号           0.5%', '房源编号           0.2%'))

    def test_what_no_tolerance_mends_is_named_and_not_written(self):
        done, text = self.run_on(0, '101111224661', '--write')
        self.assertEqual((done.returncode, text), (1, FILE))
        self.assertIn('NO DOUBT AND WRONG  x contract.listing', done.stdout)

    def test_an_export_without_doubts_is_refused(self):
        self.assertEqual(self.run_on(None, '101111224667')[0].returncode, 2)


if __name__ == '__main__':
    unittest.main()
