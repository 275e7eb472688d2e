import Logging

/// Messages for the engineer go to standard error; they name cases and files, never what is in them.
enum Logging {
  static func logger(level: Logger.Level) -> Logger {
    var logger = Logger(label: "docai") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = level
    return logger
  }
}
