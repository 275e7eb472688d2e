extension DefaultRules {
  /// The rules about identity documents and the contract, in English.
  static let english2 = #"""
    # ---- identity documents: every kind ----------------------------------------------------------------
    rule identity.accepted-kind
      title    证件种类可以自动审
      for      each identity
      require  identity.kind in (resident-id, temporary-id, residence-permit, permanent-residence, passport)
      else     manual "一代身份证 2013 年起停用"     if identity.kind = first-generation
      else     manual "这种证件要人工看"

    rule identity.both-sides
      title    两面齐全
      for      each identity
      when     identity.kind in (resident-id, residence-permit, permanent-residence)
      require  exists identity.portrait-side and exists identity.emblem-side
      else     resubmit "{identity.name} 的证件缺国徽面，请补交"    if exists identity.portrait-side
      else     resubmit "有一张证件缺人像面，请补交"

    rule identity.in-date
      title    证件在受理日仍有效（到期日当天有效）
      for      each identity
      when     exists identity.party
      require  identity.valid-to >= record.received
      else     resubmit "{identity.name} 的证件已于 {identity.valid-to} 到期，请补交新证"
      absent   manual "没有读到有效期"

    rule identity.issued-by-then
      title    签发日不晚于受理日
      for      each identity
      when     exists identity.valid-from
      require  identity.valid-from <= record.received
      else     manual "签发日 {identity.valid-from} 在受理日之后"

    rule identity.number-checks
      title    号码的校验位正确
      for      each identity
      when     identity.kind in (resident-id, temporary-id, residence-permit) or (identity.kind = permanent-residence and identity.id-number matches "9[0-9]{16}[0-9X]")
      require  identity.id-number checks out
      else     manual "{identity.name} 的号码校验位不对"

    rule identity.number-birth-sex
      title    号码里的出生日期和性别与证件上印的一致
      for      each identity
      when     identity.kind in (resident-id, temporary-id, residence-permit)
      require  identity.birth = birth of identity.id-number
      require  identity.sex = sex of identity.id-number
      else     manual "号码与印的出生 {identity.birth}、性别 {identity.sex} 不符"

    rule identity.number-province
      title    号码的前两位是一个省
      for      each identity
      when     identity.kind in (resident-id, temporary-id, residence-permit)
      require  exists division where division.level = province and division.code = province of identity.id-number
      else     manual "号码前两位不是任何省的代码"

    rule identity.number-county
      title    号码前六位在区划表里（表不全，只提示）
      for      each identity
      when     identity.kind in (resident-id, temporary-id)
      require  exists division where division.level = county and division.code = region of identity.id-number
      else     note "号码前六位不在区划表里"

    rule identity.adult
      title    当事人已成年
      for      each identity
      when     exists identity.party
      require  age of identity.birth on record.received >= 18
      else     manual "{identity.name} 未成年，需要监护人"

    rule identity.expiring
      title    证件快到期时提醒
      for      each identity
      when     identity.valid-to >= record.received and days from record.received to identity.valid-to <= 60 days
      then     note "{identity.name} 的证件将于 {identity.valid-to} 到期"

    rule identity.valid-at-signing
      title    受理时到期、签约时有效，写明
      for      each identity
      when     identity.valid-to < record.received and identity.valid-to >= contract.signed-on
      then     note "{contract.signed-on} 签约时证件仍有效"

    # ---- resident identity card ------------------------------------------------------------------------
    rule identity.second-generation
      title    二代证从 2004 年开始签发
      for      each identity
      when     identity.kind = resident-id
      require  identity.valid-from >= 2004-01-01
      else     manual "签发日 {identity.valid-from} 早于二代证"

    rule identity.term-fits-age
      title    有效期年限与签发时年龄相符
      for      each identity
      when     identity.kind = resident-id
      define   age       age of identity.birth on identity.valid-from
      define   applied   age of identity.birth on 90 days before identity.valid-from
      define   due       5 years     if age < 16
                         10 years    if age < 26
                         20 years    if age < 46
                         长期        otherwise
      define   due-then  5 years     if applied < 16
                         10 years    if applied < 26
                         20 years    if applied < 46
                         长期        otherwise
      require  identity.term = due
      else     manual "签发前 90 天内刚满 {age} 岁，有效期仍按满岁前发的 {identity.term}：请人工确认"    if identity.term = due-then
      else     manual "签发时 {age} 岁，有效期却为 {identity.term}：可能是两个人的证件拼在一起，或读错"

    # ---- other identity documents ----------------------------------------------------------------------
    rule identity.temporary
      title    临时身份证在有效期内也要人工看
      for      each identity
      when     identity.kind = temporary-id and identity.valid-to >= record.received
      then     manual "临时身份证有效期不是 3 个月"     if identity.valid-to ≠ 3 months after identity.valid-from
      then     manual "临时身份证，请人工确认"

    rule identity.permit-term
      title    港澳台居民居住证有效 5 年
      for      each identity
      when     identity.kind = residence-permit
      require  identity.valid-to in (5 years after identity.valid-from, 1 day before 5 years after identity.valid-from)
      else     manual "居住证有效期不是 5 年"

    rule identity.permanent-term
      title    永久居留证成年 10 年、未成年 5 年
      for      each identity
      when     identity.kind = permanent-residence
      define   adult  age of identity.birth on identity.valid-from >= 18
      require  identity.valid-to in (10 years after identity.valid-from, 1 day before 10 years after identity.valid-from)   if adult
               identity.valid-to in (5 years after identity.valid-from, 1 day before 5 years after identity.valid-from)     otherwise
      else     manual "永久居留证有效期与年龄不符"

    rule passport.mrz
      title    护照机读码校验正确并与印的一致
      for      each identity
      when     identity.kind = passport
      require  identity.mrz checks out
      require  identity.valid-to = identity.mrz-valid-to
      else     manual "护照机读码校验不符，或与印的有效期不同"

    rule passport.term
      title    中国护照未满 16 岁 5 年、其余 10 年，到期日早一天
      for      each identity
      when     identity.kind = passport and identity.issuer = "CHN"
      require  identity.valid-to = 1 day before 5 years after identity.valid-from    if age of identity.birth on identity.valid-from < 16
               identity.valid-to = 1 day before 10 years after identity.valid-from   otherwise
      else     manual "护照有效期与签发日不符"

    # ---- contract --------------------------------------------------------------------------------------
    rule contract.amounts
      title    金额大小写一致
      off      "大写金额还读不准"
      require  contract.price = yuan of contract.price-words
      else     manual "小写 {contract.price} 元，大写 {contract.price-words}"

    rule contract.signed
      title    双方都已签章
      off      "签章还认不准"
      for      each party
      require  exists party.signature
      else     resubmit "{party.name} 没有签字盖章"

    rule contract.signing-date
      title    签订日不晚于受理日
      require  contract.signed-on <= record.received
      else     manual "签订日 {contract.signed-on} 晚于受理日"
    """#
}
