"""Which characters the reader must know, and those of the base's character set it gets anew."""

import sqlite3
from collections import defaultdict
from pathlib import Path

from . import recoder

WUBI = Path('/usr/share/ibus-table/tables/wubi-jidian86.db')      # Debian's ibus-table-wubi

CAPITALS = '零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正'

# Of peoples' and counties' names beyond GB 2312 level 1.
PLACES = ('仫仡佤畲傣僳亳邛崃泸涪潼綦黟歙婺衢邳睢郯莒濮漯淅汶沭兖峄滕郓鄄茌莘犍珙筠叙洱沅溆耒醴汨鄱弋莆鄞嵊缙濉泗埇砀岷鄠岐麟隰蔚涞涿滦邢邯郸磁冀尧蠡栾堽偃巩荥汜杞'
          '柘郏郾渑灵陕卢嵩栾伊汝宜滑浚淇封延原武获嘉卫辉林台范清丰南乐鄢襄舞阳沈项漯遂泌桐淮商固始罗光山潢息息确正平舆新蔡上汲邬邺阆郫邡彭什绵梓潼剑苍旺朝昭旌'
          '荣资内乐夹沐峨嵋眉洪丹青犍仁寿宣达渠邻垫忠酉秀黔彭隆奉巫溪巫璧铜荣潼昌圩坝塬峁畈垸坪坳埠堰塘垱湾渡浜泾港浦滘涌墟垌寮岙岱屿')


def level_one():
    """The 3,755 characters of GB 2312 level 1 (rows 16 to 55, by pinyin)."""
    codes = [(row, cell) for row in range(0xb0, 0xd8) for cell in range(0xa1, 0xff if row < 0xd7 else 0xfa)]
    return [bytes(code).decode('gb2312') for code in codes]


def is_han(text):
    return len(text) == 1 and '\u3400' <= text <= '\u9fff'


class CharacterSet:
    """The lines of a `.lstm-unicharset` with the codes of its `.lstm-recoder`."""

    def __init__(self, unicharset, codes):
        lines = unicharset.split('\n')
        self.lines = lines[1:int(lines[0]) + 1]
        self.codes = recoder.load(codes)
        if len(self.lines) != len(self.codes):
            raise ValueError(f'{len(self.lines)} characters and {len(self.codes)} codes')

    @property
    def characters(self):
        return [line.split(' ')[0] for line in self.lines]

    def extend(self, wanted, wubi):
        """Appends what is wanted and missing; returns what has no Wubi code left. Old ids stay what they were."""
        known, taken = set(self.characters), {tuple(code) for _, code in self.codes}
        without = []
        for character in wanted:
            if character in known:
                continue
            code = recoder.free_code(wubi.get(character, ()), taken)
            if code is None:
                without.append(character)
                continue
            known.add(character)
            taken.add(tuple(code))
            number = len(self.lines)
            # Properties (1: a letter), its extent (unknown), script, itself as other case, direction, mirror, normal form.
            self.lines.append(f'{character} 1 0,255,0,255,0,0,0,0,0,0 Han {number} 0 {number} {character}'
                              f'\t# {character} [{ord(character):x} ]x')
            self.codes.append((1, code))
        return without

    def unicharset(self):
        return '\n'.join([str(len(self.lines)), *self.lines, ''])

    def recoder(self):
        return recoder.save(self.codes)


def wubi(path=WUBI):
    """The Wubi 86 keys of every single character: 昊 → {'jgd', 'jgdu'}."""
    keys = defaultdict(set)
    with sqlite3.connect(f'file:{path}?mode=ro', uri=True) as table:
        for code, phrase in table.execute('SELECT tabkeys, phrase FROM phrases WHERE length(phrase) = 1'):
            keys[phrase].add(code)
    return keys
