/// Traditional forms of characters of names, which the second reader knows beside the simplified ones and takes for them
/// on a fax: 黃 for 黄. Cards and contracts of mainland China print the simplified form (Law on the Standard Spoken and
/// Written Chinese Language, articles 9 and 13), and 黃志 is no other name than 黄志.
///
/// Left out is whatever the Table of General Standard Chinese Characters (2013) has as a character of its own, such as 昇,
/// 乾, 喆: 张昇 and 张升 are two people.
enum TraditionalForms {
  private static let pairs = """
    黃黄 強强 靜静 悅悦 賴赖 吳吴 呂吕 溫温 晉晋 淨净 銳锐 閱阅 產产 彥彦 顏颜 衛卫 潔洁 戶户 內内 兩两 冊册 別别 奧奥 娛娱 \
    寬宽 將将 帶带 恆恒 換换 搖摇 敎教 曉晓 橫横 歲岁 沒没 涼凉 淺浅 渙涣 滿满 潛潜 煥焕 狀状 瑤瑶 瓊琼 畫画 眞真 祿禄 絕绝 \
    綠绿 緣缘 肅肃 莊庄 華华 葉叶 蔣蒋 蘭兰 說说 讓让 鄭郑 鄧邓 鎭镇 鐵铁 門门 陳陈 陽阳 陸陆 韓韩 飛飞 馬马 鳳凤 麗丽 齊齐 \
    龍龙 張张 劉刘 楊杨 趙赵 孫孙 許许 羅罗 謝谢 馮冯 蕭萧 鄒邹 錢钱 嚴严 譚谭 賀贺 龔龚 萬万 喬乔 湯汤 盧卢 蘇苏 魯鲁 偉伟 \
    軍军 國国 慶庆 東东 賢贤 豔艳 艷艳 紅红 紹绍 維维 綺绮 緒绪 縈萦 穎颖 誠诚 詩诗 詠咏 諾诺 輝辉 達达 運运 遠远 邁迈 銘铭 \
    鋒锋 錦锦 闖闯 雙双 靈灵 韻韵 順顺 頌颂 鴻鸿 鵬鹏 燁烨 燦灿 爾尔 瑩莹 瑋玮 環环 發发 皚皑 禮礼 禎祯 節节 樂乐 樺桦 權权 \
    歐欧 澤泽 濤涛 濱滨 瀾澜 嵐岚 師师 廣广 開开 彌弥 憶忆 懷怀 數数 時时 會会 朧胧 榮荣 標标 勝胜 勳勋 啟启 啓启 單单 嘯啸 \
    園园 圓圆 塵尘 壯壮 夢梦 奮奋 婭娅 嬌娇 嫻娴 學学 寧宁 寶宝 實实 專专 導导 岡冈 島岛 廬庐
    """

  private static let simplified: [String: String] = Dictionary(
    uniqueKeysWithValues: pairs.split(separator: " ").map { (String($0.prefix(1)), String($0.suffix(1))) })

  static func simplified(_ text: String) -> String { simplified[text] ?? text }
}
