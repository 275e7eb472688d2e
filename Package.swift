// swift-tools-version: 6.2
import PackageDescription

/// The flow, in the order of the folders: scan → page → text → document → fields → findings → decision → report.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "docai",
  products: [.executable(name: "docai", targets: ["docai"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(
      name: "CTesseract",
      linkerSettings: [.linkedLibrary("tesseract"), .linkedLibrary("lept")]),
    .target(name: "COpenVINO", linkerSettings: [.linkedLibrary("dl"), .linkedLibrary("m")]),
    .target(name: "Model", swiftSettings: strict),
    .target(name: "Statistics", swiftSettings: strict),
    .target(name: "Reading", dependencies: ["COpenVINO", "CTesseract", "Model"], swiftSettings: strict),
    .target(name: "Diagnosing", swiftSettings: strict),
    .target(
      name: "RuleLanguage",
      dependencies: ["Diagnosing", "Model", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .target(name: "Definitions", dependencies: ["Diagnosing", "Model", "RuleLanguage"], swiftSettings: strict),
    .target(name: "Extracting", dependencies: ["Definitions", "Model"], swiftSettings: strict),
    .target(
      name: "Documenting", dependencies: ["Definitions", "Diagnosing", "Model", "RuleLanguage"], swiftSettings: strict),
    .target(
      name: "Judging",
      dependencies: [
        "Definitions", "Diagnosing", "Model", "RuleLanguage", "Statistics",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "Store", dependencies: ["Model", .product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "Diagnosing", "Model", "Statistics", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "Definitions", "Diagnosing", "Extracting", "Judging", "Model", "Reading", "Reporting", "RuleLanguage", "Store",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "docai",
      dependencies: [
        "Diagnosing", "Definitions", "Documenting", "Judging", "Model", "Pipeline", "Reporting", "RuleLanguage",
        "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // Makes the store of `make demo-report`.
    .executableTarget(
      name: "made-up-history", dependencies: ["Judging", "MadeUpReadings", "Model", "Pipeline", "Store"],
      path: "samples/history", exclude: ["README.md"], swiftSettings: strict),
    .target(name: "MadeUpReadings", dependencies: ["Model"], path: "samples/readings", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model"], swiftSettings: strict),
    .testTarget(name: "DocumentationTests", dependencies: ["Diagnosing", "Model"], swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Model", "Reading"], exclude: ["Images"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Model", "Store", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Diagnosing", "Model", "Reporting", "TestSupport"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "RuleLanguageTests", dependencies: ["Diagnosing", "Model", "RuleLanguage", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "DefinitionsTests", dependencies: ["Definitions", "Diagnosing", "Model", "RuleLanguage"],
      swiftSettings: strict),
    .testTarget(
      name: "ExtractingTests", dependencies: ["Definitions", "Extracting", "Model", "RuleLanguage"],
      swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Definitions", "Judging", "MadeUpReadings", "Model", "Pipeline", "Store", "TestSupport",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "JudgingTests",
      dependencies: ["Definitions", "Diagnosing", "Judging", "Model", "Pipeline", "RuleLanguage", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "DocumentingTests", dependencies: ["Definitions", "Diagnosing", "Documenting", "Judging", "RuleLanguage"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["docai", "MadeUpReadings", "Model", "Store", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: strict),
  ]
)

// `make fuzz` alone asks for it: it links only with libFuzzer.
if Context.environment["DOCAI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: ["Definitions", "Diagnosing", "Extracting", "Judging", "Pipeline", "RuleLanguage"],
      path: "fuzz/Harness", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
