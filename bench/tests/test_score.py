"""The scorer on a made-up truth and export: every count it prints can be seen to go wrong here."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BENCH = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCH))

from scoring import bounds, tables, tally, truth  # noqa: E402

PERSON = {'name': '欧阳晨', 'sex': '女', 'ethnicity': '汉', 'birth': '1990-01-02', 'id_number': '110101199001020023', 'address': '北京市东城区和兴路1号',
          'authority': '北京市公安局东城分局', 'phone': '13800000000'}
OTHER = PERSON | {'name': '吕昱', 'id_number': '11010119900102004X'}


def contract(file='a.jpg', **changes):
    t = {'contract_no': 'C1', 'listing': '101111224667', 'a': PERSON, 'b': OTHER, 'price': 3480000, 'upper': '', 'signed': '2026-11-20', 'address': '东城区和兴路2号'}
    return {'kind': 'contract', 'role': 'contract-1', 'file': f'x/{file}', 'truth': t | changes}


def card(person=PERSON, file='c.jpg', kind='id_both'):
    return {'kind': kind, 'role': 'id', 'file': f'x/{file}', 'truth': {'person': person, 'valid_from': '2020-01-01', 'valid_to': '长期'}}


def line(images=(), expect='pass', id='x', level='scan', **more):
    return truth.case(json.dumps({'case': id, 'level': level, 'expect': expect, 'why': [], 'images': list(images)} | more))


def read(value, file='a.jpg', state='certain'):
    return {'value': value, 'state': state, 'file': file}


def export(decision='pass', id='x', *documents):
    return {id: {'case': id, 'decision': decision, 'documents': [{'kind': k, 'fields': f} for k, f in documents]}}


class Bounds(unittest.TestCase):
    def test_published_values(self):
        for k, n, percent in ((0, 59, 4.95), (0, 100, 2.95), (0, 299, 1.00), (1, 300, 1.57), (0, 500, .60), (2, 500, 1.25), (3, 3000, .26)):
            self.assertAlmostEqual(100 * bounds.upper_bound(k, n), percent, delta=.006)

    def test_nothing_tried_proves_nothing(self):
        self.assertEqual(bounds.upper_bound(0, 0), 1)


class Values(unittest.TestCase):
    def test_spellings_of_one_value(self):
        for one, other in (('１０１', '101'), ('3,480,000.00', 3480000), ('11010119900102004x', '11010119900102004X'), ('买买提·阿', '买买提阿'), ('42.40', '42.4')):
            self.assertEqual(truth.normal(one), truth.normal(other))

    def test_different_values_stay_apart(self):
        for one, other in (('101', '1010'), ('己', '已'), ('3480000', '348000'), ('42.4', '42.04'), ('1.2.30', '1.2.3')):
            self.assertNotEqual(truth.normal(one), truth.normal(other))


class Decisions(unittest.TestCase):
    def counts(self, expect, decision):
        return tally.count([line(expect=expect)], export(decision)).cases['all']

    def test_every_pair_of_truth_and_decision(self):
        for expect, decision, automatic, decided, wrong in (
                ('pass', 'pass', 1, 1, 0), ('pass', 'manual', 0, 0, 0), ('pass', 'resubmit', 1, 0, 1), ('resubmit', 'resubmit', 1, 1, 0),
                ('resubmit', 'pass', 1, 0, 1), ('manual', 'pass', 1, 0, 1), ('manual', 'manual', 0, 0, 0), ('resubmit|manual', 'resubmit', 1, 0, 0),
                ('resubmit|manual', 'manual', 0, 0, 0), ('resubmit|manual', 'pass', 1, 0, 1)):
            with self.subTest(expect=expect, decision=decision):
                c = self.counts(expect, decision)
                self.assertEqual((c['automatic'], c['decided'], c['wrong']), (automatic, decided, wrong))

    def test_a_case_the_export_lacks_is_missing_and_not_decided(self):
        c = tally.count([line()], {}).cases['all']
        self.assertEqual((c['missing'], c['automatic'], c['decided'], c['decidable']), (1, 0, 0, 1))

    def test_a_wrong_decision_names_its_case(self):
        lines = tables.faults(tally.count([line(expect='manual', id='case-7')], export('pass', 'case-7')))
        self.assertIn('WRONG  case-7', lines[0])


class Fields(unittest.TestCase):
    def counts(self, images, *documents):
        return tally.count([line(images)], export('pass', 'x', *documents))

    def test_right_certain_and_certain_but_wrong(self):
        for value, state, right, certain, bad in (('101111224667', 'certain', 1, 1, 0), ('101111224667', 'doubtful', 1, 0, 0),
                                                  ('101111224661', 'certain', 0, 1, 1), ('101111224661', 'doubtful', 0, 0, 0), (None, 'absent', 0, 0, 0)):
            with self.subTest(value=value, state=state):
                f = self.counts([contract()], ('contract', {'listing': read(value, state=state)})).fields['contract.listing', 'all']
                self.assertEqual((f['n'], f['right'], f['certain'], f['certain_wrong']), (1, right, certain, bad))

    def test_a_number_read_where_none_is_printed_is_wrong(self):
        t = self.counts([contract(listing='')], ('contract', {'listing': read('101111224667')}))
        self.assertEqual(t.fields['contract.listing', 'all']['right'], 0)
        self.assertEqual(len(t.certain_wrong), 1)

    def test_nothing_read_where_nothing_is_printed_is_right(self):
        self.assertEqual(self.counts([contract(listing='')]).fields['contract.listing', 'all']['right'], 1)

    def test_a_second_labelled_number_is_no_misreading(self):
        self.assertEqual(self.counts([contract(rival_listing='101111224668')], ('contract', {'listing': read('101111224668')})).certain_wrong, [])

    def test_two_cards_on_a_sheet_want_a_value_each(self):
        both = [card(), card(OTHER)]
        name = lambda *values: self.counts(both, *(('resident-id', {'name': read(v, 'c.jpg')}) for v in values)).fields['id.name', 'all']
        self.assertEqual(name('欧阳晨', '吕昱')['right'], 2)
        self.assertEqual(name('欧阳晨', '欧阳晨')['right'], 1)
        self.assertEqual(name('欧阳晨', '吕显')['certain_wrong'], 1)

    def test_a_reading_from_another_card_is_not_right(self):
        images = [card(), card(OTHER, 'd.jpg')]
        f = self.counts(images, ('resident-id', {'name': read('吕昱', 'c.jpg')})).fields['id.name', 'all']
        self.assertEqual((f['right'], f['certain_wrong']), (0, 1))

    def test_a_side_has_only_its_own_fields(self):
        self.assertEqual(set(truth.on_card('id_back', card()['truth'])), {'authority', 'valid-from', 'valid-to'})

    def test_what_is_certain_goes_before_a_doubtful_reading_of_another_page(self):
        documents = [('contract', {'listing': read('101111224661', 'cover.jpg', 'doubtful')}), ('contract', {'listing': read('101111224667')})]
        self.assertEqual(self.counts([contract()], *documents).fields['contract.listing', 'all']['right'], 1)

    def test_a_further_page_belongs_to_the_contract(self):
        page = {'kind': 'contract_page', 'role': 'contract-2', 'file': 'x/b.jpg', 'truth': {'person': None}}
        case = line([contract(), page], template='two_col')
        self.assertEqual([p.file for p in case.printed], ['a.jpg'])
        self.assertEqual(case.traits, {'template': 'two_col'})

    def test_a_cover_page_belongs_to_the_contract(self):
        f = self.counts([contract()], ('contract', {'contract-no': read('C1', 'cover.jpg')})).fields['contract.contract-no', 'all']
        self.assertEqual(f['right'], 1)


class Program(unittest.TestCase):
    def run_on(self, expect, *lines):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / 'truth.jsonl').write_text(json.dumps({'case': 'x', 'level': 'fax', 'expect': expect, 'why': [], 'images': []}) + '\n')
            (root / 'e.jsonl').write_text('\n'.join(json.dumps(l) for l in lines))
            return subprocess.run([sys.executable, BENCH / 'score.py', root, root / 'e.jsonl'], capture_output=True, text=True)

    def test_exit_codes(self):
        one = {'case': 'x', 'decision': 'pass', 'documents': []}
        self.assertEqual(self.run_on('pass', one).returncode, 0)
        self.assertEqual(self.run_on('manual', one).returncode, 1)
        self.assertEqual(self.run_on('pass', one, one).returncode, 2)

    def test_the_bound_is_printed(self):
        self.assertIn('0 wrong in 1 automatic decisions', self.run_on('pass', {'case': 'x', 'decision': 'pass', 'documents': []}).stdout)


if __name__ == '__main__':
    unittest.main()
