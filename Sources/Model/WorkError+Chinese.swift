extension WorkError {
  /// For reviewers.
  package var chinese: String {
    switch self {
    case .crash: "程序崩溃"
    case .timeout: "读取超时"
    case .memory: "内存不足"
    case .unreadable: "打不开文件"
    case .badManifest: "任务格式有误"
    }
  }
}
