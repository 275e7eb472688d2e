/// What a worker is asked: one line of JSON.
package struct CaseManifest: Hashable, Sendable, Codable {
  package var v = 1
  /// SHA-256 over everything the answer depends on; the same key always has the same answer.
  package var key: String
  package var `case`: String
  /// The case's folder.
  package var dir: String
  package var files: [File]
  /// Column id → text of `cases.tsv` as shown to the reader.
  package var record: [String: String]
  /// Which fields to read.
  package var fields: FieldScope
  /// Whether the text of every page is to come with the reading.
  package var fullText: Bool

  package struct File: Hashable, Sendable, Codable {
    /// Inside the folder, byte for byte.
    package var name: String
    package var bytes: Int
    package var sha256: String
    /// Set when the file is not to be opened (a symbolic link, no permission, a PDF).
    package var failure: ScanFailure.Reason?

    package init(name: String, bytes: Int, sha256: String, failure: ScanFailure.Reason? = nil) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
      self.failure = failure
    }
  }

  package init(
    key: String, case: String, dir: String, files: [File], record: [String: String], fields: FieldScope = .all,
    fullText: Bool = false
  ) {
    self.key = key
    self.case = `case`
    self.dir = dir
    self.files = files
    self.record = record
    self.fields = fields
    self.fullText = fullText
  }

  /// `fullText` may be missing, as in the manifests of before it.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    v = try container.decode(Int.self, forKey: .v)
    key = try container.decode(String.self, forKey: .key)
    `case` = try container.decode(String.self, forKey: .case)
    dir = try container.decode(String.self, forKey: .dir)
    files = try container.decode([File].self, forKey: .files)
    record = try container.decode([String: String].self, forKey: .record)
    fields = try container.decode(FieldScope.self, forKey: .fields)
    fullText = try container.decodeIfPresent(Bool.self, forKey: .fullText) ?? false
  }
}

/// `--fields`: everything that is defined, or only what the loaded rules ask for.
package enum FieldScope: String, Hashable, Sendable, Codable, CaseIterable { case all, needed }

/// What a worker answers: exactly one line of JSON for each manifest, in order.
package struct CaseResult: Hashable, Sendable, Codable {
  package var v = 1
  package var key: String
  package var `case`: String
  package var status: Status
  /// Set when the status is `ok`.
  package var reading: CaseReading?
  /// Set when the status is `error`.
  package var error: WorkError?
  /// The scan the worker was at when it crashed or went silent.
  package var file: String?
  package var run: Run

  package enum Status: String, Hashable, Sendable, Codable { case ok, error }

  package struct Run: Hashable, Sendable, Codable {
    package var milliseconds: Int
    /// Engine, language data and preparation: what made the readings.
    package var reader: String
    /// Of a case that was read; nil from a worker that does not measure.
    package var stages: StageTimes?

    package init(milliseconds: Int, reader: String, stages: StageTimes? = nil) {
      self.milliseconds = milliseconds
      self.reader = reader
      self.stages = stages
    }
  }

  package init(
    key: String, case: String, status: Status, reading: CaseReading? = nil, error: WorkError? = nil,
    file: String? = nil, run: Run
  ) {
    self.key = key
    self.case = `case`
    self.status = status
    self.reading = reading
    self.error = error
    self.file = file
    self.run = run
  }
}

extension CaseResult {
  /// Whether another worker would answer the same. A scan that was gone, or on which a worker crashed, may be read the
  /// next time.
  package var isFinal: Bool {
    let passing: Set<ScanFailure.Reason> = [.missing, .changed, .timeout, .crash]
    return status == .ok && reading?.failures.contains { passing.contains($0.reason) } == false
  }
}

/// Why a worker gave no reading. Never a pass: the case is manual with this reason.
package enum WorkError: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case crash, timeout, memory, unreadable
  case badManifest = "bad-manifest"
}
