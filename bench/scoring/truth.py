"""What is printed on each image, by the ids an export gives to fields, and when two spellings of a value are one."""

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass

DECIMAL = re.compile(r'\d+\.\d{1,2}')
CARD_SIDES = {'id_front': ('portrait',), 'id_back': ('emblem',), 'id_both': ('portrait', 'emblem')}


def normal(value):
    """One spelling for values that are the same: widths, blanks, thousands and separators do not count, nor do noughts that end a fraction."""
    text = unicodedata.normalize('NFKC', str(value)).upper()
    text = ''.join(c for c in text if c not in ' ,·\u200b')
    return text.rstrip('0').rstrip('.') if DECIMAL.fullmatch(text) else text


def on_contract(t):
    """Field id → value as a contract prints it; an empty value says that the field is not there."""
    fields = {'contract-no': t['contract_no'], 'listing': t['listing'], 'price': t['price'], 'signed-on': t['signed'], 'address': t['address']}
    for side in 'ab':
        person = t[side]
        fields |= {f'party-{side}.name': person['name'], f'party-{side}.id-number': person['id_number'], f'party-{side}.phone': person['phone']}
    if 'check_code' in t:
        fields |= {'area': t['area'], 'verification-code': t['check_code']}
        fields |= dict(zip(('lease-from', 'lease-to'), t['lease']))
    return fields


def on_card(kind, t):
    person, fields = t['person'], {}
    if 'portrait' in CARD_SIDES[kind]:
        fields |= {id: person[id.replace('-', '_')] for id in ('name', 'sex', 'ethnicity', 'birth', 'address', 'id-number')}
    if 'emblem' in CARD_SIDES[kind]:
        fields |= {'authority': person['authority'], 'valid-from': t['valid_from'], 'valid-to': t['valid_to']}
    return fields


@dataclass(frozen=True)
class Printed:
    """One document on one file and what is printed there."""
    file: str
    family: str                 # contract | id
    fields: dict
    also: dict                  # further values that stand under a field's labels: reading them is no mistake


@dataclass(frozen=True)
class Case:
    id: str
    level: str
    expect: frozenset           # the decisions that are right
    why: tuple
    traits: dict
    printed: tuple

    @property
    def decidable(self):
        return 'manual' not in self.expect


def case(line):
    c = json.loads(line)
    printed = []
    for image in c['images']:
        t, contract = image['truth'], image['kind'] == 'contract'
        if not contract and image['kind'] not in CARD_SIDES:
            continue    # a further page, on which no value need stand
        also = {'listing': [t['rival_listing']]} if contract and t.get('rival_listing') else {}
        printed.append(Printed(image['file'].split('/')[-1], 'contract' if contract else 'id', on_contract(t) if contract else on_card(image['kind'], t), also))
    return Case(c['case'], c['level'], frozenset(c['expect'].split('|')), tuple(c['why']), c.get('traits') or {k: c[k] for k in ('template', 'pack') if k in c}, tuple(printed))


def load(path):
    with open(path, encoding='utf8') as lines:
        return [case(line) for line in lines if line.strip()]


def exported(path):
    """Case id → its line of the export. A case that stands there twice is an error: an export has one line for each."""
    out = {}
    with open(path, encoding='utf8') as lines:
        for line in lines:
            if line.strip():
                d = json.loads(line)
                if d['case'] in out:
                    raise ValueError(f"case {d['case']} stands twice in {path}")
                out[d['case']] = d
    return out


def readings(export, printed):
    """File → field id → what was read there. A page the truth does not list belongs to the case's contract: its cover, its later pages."""
    listed = {p.file for p in printed}
    home = next((p.file for p in printed if p.family == 'contract'), None)
    out = defaultdict(lambda: defaultdict(list))
    for document in export.get('documents', []):
        for id, field in document['fields'].items():
            file = (field.get('file') or '').split('/')[-1]
            out[file if file in listed or home is None else home][id].append(field)
    return out
