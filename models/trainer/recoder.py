"""Tesseract's `.lstm-recoder`: how the network spells each character of the `.lstm-unicharset`.

chi_sim spells Han characters in up to four keys of the Wubi 86 input method (王码五笔), a = 0 … y = 24, one range of
outputs per position. New characters get codes of the same kind, so that the network's outputs stay what they are.
"""

import struct

# First output of each position; one more output tells characters with the same three (or four) keys apart.
POSITIONS = (121, 146, 171, 197)
AFTER_THREE, AFTER_FOUR = 196, 222
OUTPUTS = 224


def load(data):
    """[(whether the code is its own normal form, [outputs])] by character id."""
    count, = struct.unpack_from('<I', data)
    entries, at = [], 4
    for _ in range(count):
        own, length = struct.unpack_from('<bi', data, at)
        entries.append((own, list(struct.unpack_from(f'<{length}i', data, at + 5))))
        at += 5 + 4 * length
    if at != len(data):
        raise ValueError(f'recoder has {len(data) - at} bytes too many')
    return entries


def save(entries):
    out = bytearray(struct.pack('<I', len(entries)))
    for own, code in entries:
        out += struct.pack(f'<bi{len(code)}i', own, len(code), *code)
    return bytes(out)


def spelling(keys):
    """The outputs of up to four Wubi keys: 'jgd' → [130, 152, 174]."""
    return [first + ord(key) - ord('a') for first, key in zip(POSITIONS, keys)]


def free_code(keys, taken):
    """A code for a character whose Wubi spellings are `keys`, unlike any in `taken`; None if all are gone."""
    options = [spelling(k) for k in sorted(keys, key=len) if 3 <= len(k) <= 4]
    for code in options:
        if tuple(code) not in taken:
            return code
    for code in options:
        code = code + [AFTER_THREE if len(code) == 3 else AFTER_FOUR]
        if tuple(code) not in taken:
            return code
    return None
