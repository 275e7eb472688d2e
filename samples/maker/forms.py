"""Papers that some cases have besides contract and cards: a property certificate and a bank slip, one page each."""

from datetime import timedelta

from . import money
from .contracts import Style
from .pages import A4, Document


def certificate(rng, case, dpi):
    """不动产权证书 of the home that the contract sells, in its seller's name."""
    c = case.contract
    rows = [('权利人', c.a.name), ('共有情况', '单独所有'), ('坐落', c.address), ('不动产单元号', f'{rng.randint(330100, 330199)}004002GB{rng.randint(10000, 99999)}F0001{rng.randint(1000, 9999)}'),
            ('权利类型', '国有建设用地使用权/房屋所有权'), ('权利性质', '出让/市场化商品房'), ('用途', '城镇住宅用地/住宅'), ('面积', f'{c.area}平方米'),
            ('使用期限', '2010年03月01日起2080年02月28日止')]
    return _page(rng, '不动产权证书', rows, dpi, ruled=True)


def slip(rng, case, dpi):
    """转账回单 of a payment from buyer to seller."""
    c = case.contract
    paid = c.price // 10 // 1000 * 1000
    rows = [('交易日期', (c.signed + timedelta(days=1)).isoformat()), ('付款人户名', c.b.name), ('付款人账号', f'62220000{rng.randint(10 ** 10, 10 ** 11 - 1)}'),
            ('收款人户名', c.a.name), ('收款人账号', f'62170000{rng.randint(10 ** 10, 10 ** 11 - 1)}'), ('小写金额', f'￥{paid:,}.00'),
            ('大写金额', f'人民币{money.words(paid, "元", "整")}'), ('用途', '购房款'), ('流水号', f'20261120{rng.randint(10 ** 7, 10 ** 8 - 1)}')]
    return _page(rng, '某某银行转账回单', rows, dpi, ruled=False)


def _page(rng, title, rows, dpi, ruled):
    """A title and values beside their labels, as a ruled form or line by line; 样本 stands on it."""
    doc = Document(Style.any(rng, 'sale'), dpi)
    doc.put(doc.right - 12, doc.y, '样本', colour=(170, 170, 170))
    doc.y += 18
    doc.put(A4[0] / 2, doc.y, title, size=8, bold=True, anchor='ms')
    doc.y += 12
    if ruled:
        doc.table([[(label, False), (value, True)] for label, value in rows], (.24, .76), 11)
    else:
        for label, value in rows:
            doc.y += 9
            doc.field(label, value, doc.left, doc.right - doc.left)
    return doc.pages[0]
