/// Everything that was read from one case: the answer of a worker, and what the store keeps. It holds no decision.
package struct CaseReading: Hashable, Sendable, Codable {
  package var pages: [PageReading]
  package var documents: [Document]
  package var identities: [Identity]
  package var parties: [Party]
  /// Scans that could not be read, with the reason. One of them makes the case manual.
  package var failures: [ScanFailure]

  package init(
    pages: [PageReading] = [], documents: [Document] = [], identities: [Identity] = [], parties: [Party] = [],
    failures: [ScanFailure] = []
  ) {
    self.pages = pages
    self.documents = documents
    self.identities = identities
    self.parties = parties
    self.failures = failures
  }
}

/// What a page was recognised as.
package struct PageReading: Hashable, Sendable, Codable {
  package var file: String
  package var page: Int
  /// A document kind, `other` for a page of something else, `blank`, or `unreadable`.
  package var kind: String
  /// Whether nothing else of the case could plausibly hide on it. Certain absence needs this of every page.
  package var isKindCertain: Bool
  /// The rows of the first look, when they were asked for (`CaseManifest.fullText`): for people, nothing is decided
  /// by them.
  package var text: [String]?

  package init(file: String, page: Int, kind: String, isKindCertain: Bool, text: [String]? = nil) {
    self.file = file
    self.page = page
    self.kind = kind
    self.isKindCertain = isKindCertain
    self.text = text
  }
}

/// One person's card: its two sides joined. Indices point into `CaseReading.documents`.
package struct Identity: Hashable, Sendable, Codable {
  package var portrait: Int?
  package var emblem: Int?
  /// False when the sides may belong to other cards: then all that is reached through the emblem side is unknown.
  package var isPairingCertain: Bool
  /// The party whose card it is.
  package var party: Link

  package init(portrait: Int?, emblem: Int?, isPairingCertain: Bool, party: Link = .none) {
    self.portrait = portrait
    self.emblem = emblem
    self.isPairingCertain = isPairingCertain
    self.party = party
  }
}

/// One person (or company) who is a party to the contract. Its fields are those of the contract whose ids begin with
/// `prefix` and a dot (`party-a.name`).
package struct Party: Hashable, Sendable, Codable {
  package var contract: Int
  package var prefix: String
  /// `seller` (or lessor) or `buyer` (or lessee).
  package var role: String
  /// The card that belongs to this party, an index into `CaseReading.identities`.
  package var identity: Link

  package init(contract: Int, prefix: String, role: String, identity: Link = .none) {
    self.contract = contract
    self.prefix = prefix
    self.role = role
    self.identity = identity
  }
}

/// A judgement of structure: who belongs to whom.
package enum Link: Hashable, Sendable {
  case to(Int)
  /// Certainly to nobody.
  case none
  /// Not known: all that would be reached through it is unknown.
  case unknown
}

/// Written as an index, `null` or `"unknown"`.
extension Link: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let index = try? container.decode(Int.self) {
      self = .to(index)
    } else {
      self = .unknown
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .to(let index): try container.encode(index)
    case .none: try container.encodeNil()
    case .unknown: try container.encode("unknown")
    }
  }
}

/// A scan, or one page of it (page 0: all), that could not be read.
package struct ScanFailure: Hashable, Sendable, Codable {
  package var file: String
  package var page: Int
  package var reason: Reason

  package enum Reason: String, Error, Hashable, Sendable, Codable, CaseIterable {
    case empty
    case notAnImage = "not-an-image"
    case unsupportedFormat = "unsupported-format"
    case damaged
    case tooLarge = "too-large"
    case tooSmall = "too-small"
    case tooManyPages = "too-many-pages"
    case noPermission = "no-permission"
    case linkNotFollowed = "link-not-followed"
    case missing
    case changed
    case timeout
    /// The worker crashed on it, twice.
    case crash
  }

  package init(file: String, page: Int = 0, reason: Reason) {
    self.file = file
    self.page = page
    self.reason = reason
  }
}
