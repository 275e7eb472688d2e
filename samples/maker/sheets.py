"""Cards laid on a scanner or a copier's A4 sheet, and pages that are neither contract nor card."""

from PIL import Image, ImageDraw

from . import cards, contracts
from .fonts import font
from .pages import A4, Document, Run


def side(card, portrait, style):
    return cards.portrait(card.person, style) if portrait else cards.emblem(card.person.authority, card.validity, style)


def alone(rng, image, dpi, level):
    """One side by itself: cut to its edge, on a bit of scanner lid, or (for a camera) without any ground."""
    piece = cards.cut(image, dpi)
    if level == 'phone':
        return piece
    rim = round((rng.choice((0, 0, 3, 6)) if level == 'clean' else rng.uniform(3, 14)) / 25.4 * dpi)
    ground = Image.new('RGB', (piece.width + 2 * rim, piece.height + 2 * rim), rng.choice([(255, 255, 255), (246, 246, 244), (236, 238, 240)]))
    ground.paste(piece, (rim, rim), piece)
    return ground


NOTES = ['仅供办理房屋买卖手续使用', '此复印件与原件一致', '仅限本次租赁备案使用', '复印件，再次复印无效']

HEADINGS = ['身份证复印件', '当事人身份证明', '附件：身份证正反面复印件', '身份证明材料']


def sheet(rng, people, prints, dpi, varied=False):
    """An A4 sheet with the sides of one card or of two, at their own size or a little larger; a `varied` one has headings, frames and cards on their heads."""
    page = Image.new('RGB', (round(A4[0] / 25.4 * dpi), round(A4[1] / 25.4 * dpi)), 'white')
    k = dpi / 25.4
    across = False
    if len(people) == 1:
        across = people[0].front and people[0].back and rng.random() < .25
        scale = 1.0 if across else rng.choice((1.0, 1.0, 1.15, 1.3))
        spots = [(56, 70), (154, 70)] if across else [(105, rng.uniform(64, 84)), (105, rng.uniform(158, 182))]
    else:
        scale, spots = 1.0, [(56, 76), (56, 176), (154, 76), (154, 176)]
        if rng.random() < .3:
            spots = [(56, 76), (154, 76), (56, 176), (154, 176)]
    if varied:
        if len(people) == 1 and not across:
            scale = rng.choice((1.0, 1.0, 1.0, 1.2, 1.4, 1.6))
        if rng.random() < .25:
            ImageDraw.Draw(page).text((105 * k, 24 * k), rng.choice(HEADINGS), font=font(rng.choice(('sans', 'serif-bold', 'zenhei')), 6 * k), fill=(0, 0, 0), anchor='mm')
    framed, head_down = varied and rng.random() < .2, .05 if varied else 0
    spots = iter(spots)
    for card, style in zip(people, prints):
        for has, portrait in ((card.front, True), (card.back, False)):
            x, y = next(spots)
            if has:
                piece = cards.cut(side(card, portrait, style), dpi * scale).rotate(rng.gauss(0, .9), resample=Image.BICUBIC, expand=True)
                room = 1.5 if len(people) > 1 or scale == 1.0 else 6
                x, y = x + rng.uniform(-room, room), y + rng.uniform(-6, 6)
                if framed:
                    ImageDraw.Draw(page).rectangle([round(v) for v in (x * k - piece.width / 2 - 6, y * k - piece.height / 2 - 6, x * k + piece.width / 2 + 6, y * k + piece.height / 2 + 6)], outline=(90, 90, 90))
                if head_down and rng.random() < head_down:
                    piece = piece.transpose(Image.ROTATE_180)
                page.paste(piece, (round(x * k - piece.width / 2), round(y * k - piece.height / 2)), piece)
    if rng.random() < .35:
        face = font(rng.choice(('kai', 'sans', 'kai')), rng.uniform(4.5, 6) * k)
        ImageDraw.Draw(page).text((105 * k, rng.uniform(236, 262) * k), rng.choice(NOTES), font=face, fill=(30, 34, 60), anchor='mm')
    return page


def other(rng, dpi):
    """A page that belongs to no kind asked for: a receipt or a list of furniture."""
    style = contracts.Style.any(rng, 'rent')
    doc = Document(style, dpi)
    doc.y += 16
    title, lines = rng.choice([
        ('物业服务费收据', ['今收到业主交来物业服务费、公共能耗费，款项已核对无误。', '收费期间为本年度第三季度，水表与电表读数另附。', '收款人签字后生效，遗失不补。']),
        ('家具家电清单', ['客厅：沙发一组、茶几一张、电视柜一个、空调一台。', '主卧：双人床一张、衣柜一组、空调一台。', '厨房：冰箱一台、油烟机一台、燃气灶一台。', '以上物品完好，钥匙三把已交付。']),
        ('小区停车须知', ['进出请减速慢行，服从管理人员指挥。', '车辆请停放在划定的车位之内，贵重物品随身带走。', '访客车辆请在门岗登记。']),
    ])
    doc.put(A4[0] / 2, doc.y, title, size=7, bold=True, anchor='ms')
    doc.y += 12
    for n, line in enumerate(lines, 1):
        doc.paragraph([Run(f'{n}. {line}')], gap=3)
    return doc.pages[0]
