"""Stores of made-up cases as `docai run` would have left them after a year, made without reading a scan."""

import datetime
import json
import os
import random
import shutil
import sqlite3
import struct
import subprocess
import tempfile

from .sets import ROOT

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文辉玲鑫波红梅"
REGIONS = ["110101", "310101", "440106", "330106", "510104", "420106"]
LOOK_ALIKE = {"0": "8", "1": "7", "3": "8", "5": "6", "6": "8", "7": "1", "8": "3", "9": "8", "2": "7", "4": "9"}


def number(value):
    """As `PackedWriter` writes it."""
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def text(value):
    data = value.encode()
    return number(len(data)) + data


class Words:
    def __init__(self):
        self.numbers = {}

    def __call__(self, word):
        return number(self.numbers.setdefault(word, len(self.numbers) + 1))


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = Words()

    def name(self):
        return self.random.choice(SURNAMES) + "".join(self.random.choices(GIVEN, k=self.random.choice([1, 2])))

    def card(self):
        r = self.random
        birth = (r.randint(1965, 1997), r.randint(1, 12), r.randint(1, 28))
        first = r.choice(REGIONS) + "%04d%02d%02d" % birth + "%03d" % r.randint(1, 999)
        weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        check = "10X98765432"[sum(int(d) * w for d, w in zip(first, weights)) % 11]
        year = min(2025, max(2008, birth[0] + r.randint(27, 40)))
        month, day = r.randint(1, 12), r.randint(1, 28)
        issued = "%04d-%02d-%02d" % (year, month, day)
        age = year - birth[0] - ((month, day) < birth[1:])
        until = "长期" if age >= 46 else "%04d-%02d-%02d" % (year + (20 if age >= 26 else 10), month, day)
        return {"name": self.name(), "sex": "男" if int(first[16]) % 2 else "女", "ethnicity": "汉",
                "birth": "%04d-%02d-%02d" % birth, "id-number": first + check, "valid-from": issued, "valid-to": until,
                "address": "北京市东城区安定门内大街%d号" % r.randint(1, 400), "authority": "北京市公安局东城分局"}

    def field(self, word, source, *values):
        """One reading, or two of which the second has some doubt beyond the tolerance; None is nothing."""
        doubt = self.random.uniform(.006, .2)
        out = self.words(word) + number(source) + number(1 if len(values) == 1 else 6) + number(len(values))
        for place, value in enumerate(values):
            data = (value or "").encode()
            out += number(2) if value is None else number(len(data) << 2) + data
            if len(values) > 1:
                out += number(struct.unpack("<Q", struct.pack("<d", doubt if place else 1 - doubt))[0])
        return out

    def document(self, kind, fields):
        return self.words(kind) + number(1) + number(len(fields)) + b"".join(fields)

    def case(self, case_id, day):
        """The packed case received on a day, the decision that stands, the record, and the field that is doubtful or missing."""
        r = self.random
        seller, buyer = self.card(), self.card()
        listing = str(r.randint(10**11, 10**12 - 1))
        address = "北京市朝阳区青年路%d号%d号楼%d单元%d" % (r.randint(1, 99), r.randint(1, 30), r.randint(1, 6), r.randint(101, 999))
        price = r.randint(100, 2000) * 10_000
        contract = {"contract-no": "C2026%06d" % r.randint(0, 999_999), "listing": listing, "verification-code": None,
                    "agent": None, "unlabelled-number": None, "address": address, "signed-on": day, "price": str(price),
                    "area": "%d.%d" % (r.randint(30, 200), r.randint(1, 9)), "party-a.name": seller["name"],
                    "party-a.id-number": seller["id-number"], "party-b.name": buyer["name"],
                    "party-b.id-number": buyer["id-number"]}
        decision, fate = "pass", r.random()
        doubtful, wanted = {}, None
        if fate < 0.10:
            # Issued at 20 for ten years: lawful, and expired where that is long ago.
            born = int(seller["birth"][:4])
            if 1985 <= born <= 1994:
                seller["valid-from"], seller["valid-to"] = "%d-06-15" % (born + 20), "%d-06-15" % (born + 30)
                decision = "resubmit"
        elif fate < 0.18:
            contract["listing"] = listing[:5] + LOOK_ALIKE[listing[5]] + listing[6:]
            decision = "manual"
        elif fate < 0.38:
            place = r.choice(["listing", "party-a.id-number", "party-b.id-number", "party-a.name"])
            value = contract[place]
            other = value[:-1] + ("玮" if "name" in place else LOOK_ALIKE.get(value[-1], "0"))
            doubtful[place], decision, wanted = (value, other), "manual", place
        elif fate < 0.50:
            wanted = r.choice(["listing", "party-b.name", "party-a.id-number"])
            contract[wanted], decision = None, "manual"
        columns = {"city": r.choice(["BJ", "SH", "GZ"]), "kind": "sale", "listing": listing, "seller": seller["name"],
                   "buyer": buyer["name"], "received": day}
        out = number(2) + number(1) + text(case_id) + number(0) + number(len(columns))
        out += b"".join(self.words(name) + text(value) for name, value in sorted(columns.items()))
        files = ["IMG_%04d.jpg" % r.randint(0, 9999) for _ in range(5)]
        out += number(0) + number(5)
        for place, file in enumerate(files):
            out += self.words("contract" if place == 0 else "resident-id") + number(1) + number(1) + text(file)
        fields = [self.field(name, source, *doubtful.get(name, (value,)))
                  for source, (name, value) in enumerate(sorted(contract.items()), 1)]
        out += number(5) + self.document("contract", fields)
        for card in (seller, buyer):
            front = ["address", "birth", "ethnicity", "id-number", "name", "sex"]
            out += self.document("resident-id", [self.field(name, place, card[name]) for place, name in enumerate(front, 1)])
            back = [("authority", 1), ("valid-from", 2), ("valid-to", 2)]
            out += self.document("resident-id", [self.field(name, source, card[name]) for name, source in back])
        out += number(2) + number(2) + number(3) + number(1) + number(2) + number(4) + number(5) + number(1) + number(3)
        out += number(2)
        for index, role in enumerate(["seller", "buyer"]):
            out += number(0) + self.words("party-" + "ab"[index]) + self.words(role) + number(index + 2)
        return out, decision, columns, wanted


FIRST_DAY = datetime.date(2025, 11, 24)     # a Monday
WEEKS = 52
REASONS = {'listing': ['listing.match'], 'party-a.name': ['party.as-recorded', 'party.card-name'],
           'party-b.name': ['party.as-recorded', 'party.card-name'], 'party-a.id-number': ['party.card-number'],
           'party-b.id-number': ['party.card-number']}
PATHS = {'listing': '合同.房源编号', 'party-a.name': '当事人.姓名', 'party-b.name': '当事人.姓名',
         'party-a.id-number': '当事人.号码', 'party-b.id-number': '当事人.号码'}


def empty_store(path, docai):
    """A store with its live rules and a case that nobody reads."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'cases.tsv'), 'w') as file:
            file.write('case\tcity\tkind\tlisting\tseller\tbuyer\treceived\nempty-1\tBJ\tsale\t1\t张三\t李四\t2025-11-24\n')
        subprocess.run([docai, 'run', folder, '--store', path, '--quiet'], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def insert(db, table, columns, rows):
    marks = ', '.join('?' * len(columns.split(', ')))
    db.executemany('INSERT INTO %s (%s) VALUES (%s)' % (table, columns, marks), rows)


def make_store(path, docai, count, seed, whole=False, last_rules=None):
    """An empty store, then the cases, evenly over the weeks.

    With `whole` also what a report looks at and a replay does not: scans, readings, findings, decisions of the length that
    real ones have (their overflow pages are left out). `last_rules`: the hash of those that decided the last week.
    """
    empty_store(path, docai)
    fill(path, count, seed, whole, last_rules)


def fill(path, count, seed, whole, last_rules):
    maker = Maker(seed)
    db = sqlite3.connect(path)
    db.execute('PRAGMA synchronous = OFF')
    for row in db.execute('SELECT id, word FROM words ORDER BY id'):
        maker.words.numbers[row[1]] = row[0]
    known = len(maker.words.numbers)
    first_rules = db.execute('SELECT rule_set FROM promotions ORDER BY id LIMIT 1').fetchone()[0]
    for begin in range(0, count, 10_000):
        submissions, packed, decisions, scans, readings, findings, verdicts = [], [], [], [], [], [], []
        for index in range(begin, min(count, begin + 10_000)):
            case_id, id_ = 'case-%07d' % index, index + 2
            day = FIRST_DAY + datetime.timedelta(days=index * 7 * WEEKS // count)
            facts, decision, columns, wanted = maker.case(case_id, day.isoformat())
            week = '%d-W%02d' % day.isocalendar()[:2]
            moment = day.isoformat() + 'T12:00:00+08:00'
            verdict = decision if index % 20 == 0 else None
            rules = last_rules if last_rules and day >= FIRST_DAY + datetime.timedelta(weeks=WEEKS - 1) else first_rules
            quality = maker.random.choice(['clear', 'clear', 'clear', 'fair', 'poor']) if decision != 'manual' else maker.random.choice(['clear', 'fair', 'poor'])
            submissions.append((id_, case_id, 1, 1, columns['city'], 'sale', columns['received'], moment, week, '', '{}', '', 'key-%d' % index, quality))
            packed.append((id_, decision, verdict, columns['city'], 'sale', columns['received'], case_id, facts))
            judgement = {'decision': decision, 'findings': [], 'reasons': [], 'ruleSet': rules}
            if whole:
                judgement['made-up'] = 'x' * (1800 if decision == 'manual' else 200)
            decisions.append((id_, id_, 1, decision, moment, rules, 'made-up', json.dumps(judgement), PATHS.get(wanted)))
            if not whole:
                continue
            scans += [(id_, place, 'IMG_%d.jpg' % place, 100_000, '0' * 64, None) for place in range(4)]
            readings.append(('key-%d' % index, case_id, 'ok', None, 0, 2000, 'made-up', '{"made-up":"%s"}' % ('x' * 400)))
            reasons = REASONS.get(wanted, ['listing.match']) if decision == 'manual' else ['identity.in-date'] if decision == 'resubmit' else []
            findings += [(id_, place, rule, 1, '', 'unclear' if wanted else decision, 1, '读不清') for place, rule in enumerate(reasons)]
            if verdict:
                verdicts.append((id_, verdict, 'made-up', '', moment))
        insert(db, 'submissions', 'id, case_id, number, is_last, city, kind, received, first_seen, week, faults, record, folder, reading, quality', submissions)
        insert(db, 'decisions', 'id, submission, is_current, decision, decided_at, rule_set, reader, judgement, sole_field', decisions)
        insert(db, 'packed', 'submission, decision, verdict, city, kind, day, case_id, facts', packed)
        insert(db, 'scans', 'submission, position, name, bytes, sha256, failure', scans)
        insert(db, 'readings', 'key, case_id, status, error, unreadable, milliseconds, reader, result', readings)
        insert(db, 'findings', 'decision, position, rule, arm, item, outcome, is_reason, text', findings)
        insert(db, 'verdicts', 'submission, decision, reviewer, note, at', verdicts)
        db.commit()
    added = sorted((n, w) for w, n in maker.words.numbers.items() if n > known)
    db.executemany('INSERT INTO words (id, word) VALUES (?, ?)', added)
    db.commit()
    db.close()


def candidate(folder):
    """The rules with one day of one of them changed."""
    shutil.copytree(os.path.join(ROOT, "rules"), folder)
    path = os.path.join(folder, "identity.rules")
    with open(path) as file:
        rules = file.read()
    with open(path, "w") as file:
        file.write(rules.replace("不早于 2004-01-01", "不早于 2003-12-31"))


def live(path):
    """The hash of the live rules."""
    db = sqlite3.connect(path)
    hash_ = db.execute('SELECT rule_set FROM promotions ORDER BY id DESC LIMIT 1').fetchone()[0]
    db.close()
    return hash_
