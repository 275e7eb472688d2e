extension DefaultRules {
  /// The rules about the case, the listing number and the parties, in English.
  static let english1 = #"""
    # The default rule set. Reasons are for the reviewer (manual) or the submitter (resubmit); notes never decide.

    # ---- case ------------------------------------------------------------------------------------------
    rule case.one-contract
      title    恰有一份合同
      require  count of contract = 1
      else     resubmit "没有找到合同，请补交"                   if count of contract = 0
      else     manual   "不止一份合同，请确认以哪份为准"

    rule case.page-known
      title    每一页都认得出
      for      each page
      when     page.kind = other
      then     note "第 {page.number} 页（{page.file}）认不出是什么"

    # ---- listing number --------------------------------------------------------------------------------
    rule listing.match
      title    合同房源编号与系统一致
      define   same-place  numbers of contract.address = numbers of record.address
      define   renamed     exists alias where alias.old = contract.listing and alias.new = record.listing
      require  contract.listing = record.listing allowing 2 look-alikes or renamed            if exists contract.listing
               contract.verification-code in (record.verification-code, record.listing)       if exists contract.verification-code
               contract.unlabelled-number = record.listing and same-place                     if exists contract.unlabelled-number
      else     manual "合同房源编号 {contract.listing} 与系统 {record.listing} 不一致"        if exists contract.listing
      else     manual "合同没有“房源编号”一栏，找到的 {contract.unlabelled-number} 也对不上编号和地址"
      absent   manual "系统里没有房源编号"                                                    if record.listing is absent
      absent   manual "房源编号一栏未填（×、/ 或无）"                                         if contract.listing is blank
      absent   manual "合同只有核验编码，系统只有平台编号，无从比对"                          if exists contract.verification-code
      absent   manual "编号写在“合同编号”一栏"                                                if contract.contract-no = record.listing
      absent   manual "合同上没有房源编号"

    rule listing.verification-code
      title    核验编码与系统一致
      when     exists contract.listing and exists contract.verification-code and exists record.verification-code
      require  contract.verification-code = record.verification-code
      else     manual "合同核验编码 {contract.verification-code} 与系统 {record.verification-code} 不一致"

    rule listing.address
      title    合同地址的门牌与系统一致
      when     exists record.address
      require  numbers of contract.address = numbers of record.address
      else     manual "门牌不同：合同 {contract.address}，系统 {record.address}"
      absent   manual "合同上没有地址"

    # ---- parties ---------------------------------------------------------------------------------------
    rule party.as-recorded
      title    合同当事人是系统登记的人
      for      each party
      define   expected  record.seller   if party.role = seller
                         record.buyer    otherwise
      require  party.name in expected
      else     manual "合同写的是 {party.name}，系统登记的是 {expected}"

    rule party.nobody-left-out
      title    系统登记的每个人都在合同上
      when     exists contract
      require  (count of party where party.role = seller) = count of record.seller
      require  (count of party where party.role = buyer) = count of record.buyer
      else     manual "合同的人数与系统登记不同"

    rule party.in-person
      title    由本人签订
      for      each party
      when     exists party.agent or exists party.company
      then     manual "{party.name} 由代理人或单位签订"

    rule party.card-present
      title    每位当事人都有证件
      for      each party
      require  exists party.identity
      else     resubmit "缺 {party.name} 的身份证件，请补交"

    rule party.card-name
      title    证件姓名与合同一致
      for      each party
      when     exists party.identity
      require  party.identity.name = party.name
      else     manual "合同 {party.name}，证件 {party.identity.name}"

    rule party.card-number
      title    证件号码与合同一致
      for      each party
      when     exists party.identity
      require  party.identity.id-number = party.id-number
      else     manual "号码不同：合同 {party.id-number}，证件 {party.identity.id-number}"

    rule identity.belongs
      title    缺证件时，多出的证件要人工看
      for      each identity
      when     exists identity.portrait-side and not exists identity.party and (exists party where not exists party.identity)
      then     manual "{identity.name} 的证件不属于合同任何一方，而有一方缺证件"
    """#
}
